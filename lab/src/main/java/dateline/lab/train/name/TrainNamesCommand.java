package dateline.lab.train.name;

import dateline.enrich.model.ModelFile;
import dateline.enrich.name.Lexica;
import dateline.lab.score.name.NameSet;
import dateline.lab.train.name.NameTraining.Recipe;
import dateline.lab.train.name.NameTraining.TrainingSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the name tagger. */
@Command(
        name = "names",
        mixinStandardHelpOptions = true,
        description = "Trains the name tagger, and packs its word clusters and name lists.",
        footer = {
            "",
            "The word clusters and name lists come with a package:",
            "mvn dependency:copy -Dartifact=edu.emory.mathcs.nlp:nlp4j-english:1.1.3 -DoutputDirectory=DIR"
        })
public final class TrainNamesCommand implements Callable<Integer> {

    /** What a model is trained on. */
    enum Model {
        NEWS,
        FREE;

        Recipe recipe() {
            return switch (this) {
                case NEWS -> new Recipe(ALL_KINDS, NEWS_FEATURES, 0.2f, true);
                // Small sets unlike each other: more is left out, and a second layer learned from them did harm.
                case FREE -> new Recipe(WITHOUT_OTHER, FREE_FEATURES, 0.5f, false);
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int ALL_KINDS = 4;
    private static final int WITHOUT_OTHER = 3;
    private static final int NEWS_FEATURES = 170_000;
    private static final int FREE_FEATURES = 80_000;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            required = true,
            description = "news: all four kinds, from news and free sets; free: three kinds, from free sets alone.")
    private Model model;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder with the labelled sets.")
    private Path data;

    @Option(
            names = "--lexica",
            paramLabel = "FILE",
            required = true,
            description = "nlp4j-english-1.1.3.jar, or the lexica.bin made from it.")
    private Path lexica;

    @Option(names = "--lexica-out", paramLabel = "FILE", description = "Where to write lexica.bin.")
    private Path lexicaOut;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write the model.")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Same seed, same bytes.")
    private long seed;

    @Option(
            names = "--without-wikigold",
            description = "Leave that set out, so that it can score as unseen text. No such model is shipped.")
    private boolean withoutWikigold;

    @Override
    public Integer call() throws IOException {
        byte[] bytes = new NameTraining(lexica(), model.recipe(), seed).train(sets());
        Files.write(out, bytes);
        System.out.println(out + ": " + bytes.length + " bytes");
        return 0;
    }

    private Lexica lexica() throws IOException {
        if (!lexica.toString().endsWith(".jar")) {
            return new Lexica(ModelFile.map(lexica));
        }
        byte[] packed = LexicaWriter.pack(NlpLexica.clusters(lexica), NlpLexica.names(lexica));
        if (lexicaOut != null) {
            Files.write(lexicaOut, packed);
        }
        return new Lexica(ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN));
    }

    private List<TrainingSet> sets() throws IOException {
        List<TrainingSet> sets = new ArrayList<>();
        if (model == Model.NEWS) {
            sets.add(new TrainingSet(NameSet.CONLL_TRAIN.read(data), true, ALL_KINDS));
        }
        if (!withoutWikigold) {
            sets.add(new TrainingSet(NameSet.WIKIGOLD.read(data), false, ALL_KINDS));
        }
        sets.add(new TrainingSet(NameSet.WNUT_TRAIN.read(data), false, WITHOUT_OTHER));
        sets.add(new TrainingSet(NameSet.BTC.read(data), false, WITHOUT_OTHER));
        sets.add(new TrainingSet(NameSet.EWT_DEV.read(data), false, WITHOUT_OTHER));
        return sets;
    }
}
