package dateline.lab.score;

import picocli.CommandLine.Command;

/** Every score there is. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Scores the enrichers on labelled data.",
        synopsisSubcommandLabel = "JOB",
        subcommands = {})
public final class ScoreCommand {}
