package dateline.lab.train.subject;

import dateline.enrich.subject.MediaTopics;
import dateline.lab.train.TrainOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the vocabulary and the model that tell what an article is about. */
@Command(
        name = "subjects",
        mixinStandardHelpOptions = true,
        description = "Makes mediatopics.bin and subjects.bin from the vocabulary, our terms and our texts.")
public final class SubjectTrainCommand implements Callable<Integer> {

    @Option(
            names = "--vocabulary",
            paramLabel = "FILE",
            required = true,
            description = "Media Topics as iptc_mapping.json, 2023 or later.")
    private Path vocabulary;

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            required = true,
            description = "Media Topics as cptall-x-all.json, for the labels in other languages.")
    private Path labels;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the two files are written.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        byte[] file = new MediaTopicsFile(Vocabulary.read(vocabulary, labels), Terms.read()).bytes();
        var topics = new MediaTopics(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
        var validation = CrossValidation.over(OwnTexts.read(topics), topics);
        byte[] model = SubjectTrainer.train(
                Example.withPairs(validation.examples(), topics), topics.tops(), validation.calibration());
        Files.createDirectories(folder);
        TrainOptions.write(folder.resolve("mediatopics.bin"), file, topics.count() + " concepts");
        TrainOptions.write(
                folder.resolve("subjects.bin"),
                model,
                "from " + validation.count() + " texts, threshold "
                        + validation.calibration().threshold());
        return 0;
    }
}
