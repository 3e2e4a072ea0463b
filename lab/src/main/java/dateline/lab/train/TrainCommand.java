package dateline.lab.train;

import dateline.lab.train.keyphrase.TrainKeyPhrasesCommand;
import dateline.lab.train.tone.TrainToneCommand;
import dateline.lab.train.entity.TrainLinksCommand;
import dateline.lab.train.name.TrainNamesCommand;
import dateline.lab.train.place.PlacesCommand;
import dateline.lab.train.subject.SubjectTrainCommand;
import picocli.CommandLine.Command;

/** Every model there is. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Makes the model files that enrich ships.",
        synopsisSubcommandLabel = "MODEL",
        subcommands = {TrainKeyPhrasesCommand.class, TrainToneCommand.class})
        subcommands = {TrainNamesCommand.class})
        subcommands = {TrainNamesCommand.class, TrainLinksCommand.class})
        subcommands = {PlacesCommand.class})
        subcommands = {SubjectTrainCommand.class})
public final class TrainCommand {}
