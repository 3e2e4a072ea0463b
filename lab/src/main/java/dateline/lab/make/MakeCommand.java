package dateline.lab.make;

import picocli.CommandLine.Command;

/** Everything that can be built from a set. */
@Command(
        name = "make",
        mixinStandardHelpOptions = true,
        description = "Builds what is measured with from data sets.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = MakeWarcCommand.class)
public final class MakeCommand {}
