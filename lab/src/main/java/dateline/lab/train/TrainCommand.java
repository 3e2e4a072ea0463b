package dateline.lab.train;

import picocli.CommandLine.Command;

/** Every model there is. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Makes the model files that enrich ships.",
        synopsisSubcommandLabel = "MODEL",
        subcommands = {})
public final class TrainCommand {}
