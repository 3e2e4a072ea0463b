package dateline.lab.score;

import dateline.lab.score.copy.ScoreDuplicatesCommand;
import dateline.lab.score.feed.ScoreFeedsCommand;
import dateline.lab.score.language.LanguageScore;
import dateline.lab.score.linking.ScoreLinkingCommand;
import dateline.lab.score.name.ScoreEntitiesCommand;
import dateline.lab.score.page.ScorePagesCommand;
import dateline.lab.score.place.ScorePlacesCommand;
import dateline.lab.score.quote.QuotesJob;
import dateline.lab.score.story.ScoreStoriesCommand;
import dateline.lab.score.subject.SubjectScoreCommand;
import dateline.lab.score.tone.ScoreToneCommand;
import dateline.lab.score.vector.ScoreVectorsCommand;
import dateline.lab.score.wire.ScoreWireCommand;
import picocli.CommandLine.Command;

/** Every score there is. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Scores readers and enrichers on labelled data.",
        synopsisSubcommandLabel = "JOB",
        subcommands = {
            ScoreEntitiesCommand.class,
            ScoreFeedsCommand.class,
            ScoreLinkingCommand.class,
            ScorePagesCommand.class,
            ScorePlacesCommand.class,
            QuotesJob.class,
            SubjectScoreCommand.class,
            ScoreToneCommand.class,
            LanguageScore.class,
            ScoreWireCommand.class,
            ScoreDuplicatesCommand.class,
            ScoreStoriesCommand.class,
            ScoreVectorsCommand.class
        })
public final class ScoreCommand {}
