package dateline.lab.train;

import dateline.lab.train.entity.TrainLinksCommand;
import dateline.lab.train.keyphrase.TrainKeyPhrasesCommand;
import dateline.lab.train.name.TrainNamesCommand;
import dateline.lab.train.place.CoastCommand;
import dateline.lab.train.place.PlacesCommand;
import dateline.lab.train.subject.SubjectTrainCommand;
import dateline.lab.train.tone.TrainToneCommand;
import dateline.lab.train.vector.TrainVectorsCommand;
import picocli.CommandLine.Command;

/** Every model there is. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Makes the model files that enrich ships, and the land that the page draws.",
        synopsisSubcommandLabel = "MODEL",
        subcommands = {
            TrainNamesCommand.class,
            TrainLinksCommand.class,
            PlacesCommand.class,
            CoastCommand.class,
            SubjectTrainCommand.class,
            TrainToneCommand.class,
            TrainKeyPhrasesCommand.class,
            TrainVectorsCommand.class
        })
public final class TrainCommand {}
