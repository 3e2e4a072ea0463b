package dateline.lab.score;

import dateline.lab.score.quote.QuotesJob;
import dateline.lab.score.language.LanguageScore;
import dateline.lab.score.tone.ScoreToneCommand;
import dateline.lab.score.linking.ScoreLinkingCommand;
import dateline.lab.score.name.ScoreEntitiesCommand;
import dateline.lab.score.place.ScorePlacesCommand;
import dateline.lab.score.subject.SubjectScoreCommand;
import picocli.CommandLine.Command;

/** Every score there is. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Scores the enrichers on labelled data.",
        synopsisSubcommandLabel = "JOB",
        subcommands = {QuotesJob.class})
        subcommands = {LanguageScore.class})
        subcommands = {ScoreToneCommand.class})
        subcommands = {ScoreEntitiesCommand.class})
        subcommands = {ScoreEntitiesCommand.class, ScoreLinkingCommand.class})
        subcommands = {ScorePlacesCommand.class})
        subcommands = {SubjectScoreCommand.class})
public final class ScoreCommand {}
