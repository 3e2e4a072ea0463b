package dateline.lab.web;

import picocli.CommandLine.Command;

/** The command {@code lab web}. */
@Command(
        name = "web",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {WebServeCommand.class, WebRunCommand.class, WebIngestCommand.class},
        description = "A simulated news web of hundreds of hosts on loopback.")
public final class WebCommand {}
