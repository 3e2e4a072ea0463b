package dateline.lab.score.name;

import dateline.enrich.model.ModelFile;
import dateline.enrich.name.CrfTagger;
import dateline.enrich.name.NameModels;
import dateline.lab.score.Bootstrap;
import dateline.lab.score.Peers;
import dateline.lab.score.Report;
import dateline.lab.score.ScoreOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores names in text. */
@Command(
        name = "entities",
        mixinStandardHelpOptions = true,
        description = "Scores the name tagger, and peers beside it.",
        footer = {
            "",
            "A folder of peers: mvn package -Ppeers -pl peers -am, then peers/target/peers.jar and what this fetches:",
            "mvn dependency:copy -Dartifact=edu.stanford.nlp:stanford-corenlp:4.5.10 -DoutputDirectory=DIR",
            "mvn dependency:copy -Dartifact=edu.stanford.nlp:stanford-corenlp:4.5.10:jar:models -DoutputDirectory=DIR"
        })
public final class ScoreEntitiesCommand implements Callable<Integer> {

    private static final long BOOTSTRAP_SEED = 1;

    /** A model that is shipped. */
    enum Model {
        NEWS(4),
        FREE(3);

        private final int kinds;

        Model(int kinds) {
            this.kinds = kinds;
        }

        CrfTagger crf() {
            return this == NEWS ? NameModels.newsCrf() : NameModels.freeCrf();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    private ScoreOptions options;

    @Option(names = "--model", paramLabel = "NAME", defaultValue = "news", description = "news or free.")
    private Model model;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description =
                    "A model file instead of the one shipped; given again, more seeds, whose scores are averaged.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--peers", paramLabel = "DIR", description = "Folder with the jars of other taggers.")
    private Path peers;

    @Option(
            names = "--accurate",
            paramLabel = "JAR",
            description = "accurate/target/accurate.jar: score accurate mode of the news model, too.")
    private Path accurate;

    @Option(names = "--dev", description = "Score conll2003's dev split alone, on which all choices were made.")
    private boolean dev;

    @Override
    public Integer call() throws IOException {
        String[] needed = Stream.of(dev ? List.of(NameSet.CONLL_DEV) : SetScores.SETS)
                .flatMap(List::stream)
                .map(NameSet::path)
                .toArray(String[]::new);
        Optional<String> missing = options.missing(needed);
        if (missing.isPresent()) {
            System.out.println(missing.get());
            return 0;
        }
        List<Contender> ours = ours();
        var report = new Report("Names in text, model " + model);
        var scores =
                new SetScores(options.data(), new Bootstrap(options.samples(), BOOTSTRAP_SEED), model.kinds, report);
        if (dev) {
            scores.agencyCopy(NameSet.CONLL_DEV, ours, others());
        } else {
            List<Contender> others = others();
            scores.agencyCopy(NameSet.CONLL_TEST, ours, others);
            scores.otherText(ours.getFirst(), others);
        }
        options.publish(report, model == Model.NEWS ? "" : "--model " + model);
        return 0;
    }

    /** The first layer alone, which shows what the second is worth, then accurate mode and the peers. */
    private List<Contender> others() throws IOException {
        CrfTagger crf = files.isEmpty() ? model.crf() : NameModels.crf(ModelFile.map(files.getFirst()));
        List<Contender> others = new ArrayList<>(List.of(Contender.sentences("sentences alone", crf)));
        if (accurate != null) {
            others.add(Accurate.in(accurate));
        }
        Peers.in(peers, NamePeer.class).forEach(peer -> others.add(Contender.peer(peer)));
        return others;
    }

    private List<Contender> ours() throws IOException {
        if (files.isEmpty()) {
            return List.of(Contender.documents(model.toString(), model.crf()));
        }
        List<Contender> seeds = new ArrayList<>();
        for (Path file : files) {
            seeds.add(Contender.documents(file.getFileName().toString(), NameModels.crf(ModelFile.map(file))));
        }
        return seeds;
    }
}
