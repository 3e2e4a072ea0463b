package dateline.lab.score;

import dateline.lab.score.quote.QuotesJob;
import picocli.CommandLine.Command;

/** Every score there is. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Scores the enrichers on labelled data.",
        synopsisSubcommandLabel = "JOB",
        subcommands = {QuotesJob.class})
public final class ScoreCommand {}
