package dateline.lab.bench;

import dateline.enrich.Annotator;
import dateline.enrich.enricher.Enricher;
import dateline.lab.replay.LoadSet;
import dateline.lab.replay.RunArticles;
import dateline.schemas.Article;
import dateline.schemas.Tags;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One enricher over real articles, those before it having run: articles a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EnricherBench {

    /** Names the folder with the load set; {@code lab bench --data} sets it. */
    static final String DATA = "dateline.lab.data";

    private static final int ARTICLES = 500;

    /** {@code lab bench} puts in the name of every enricher there is. */
    @Param("sentences")
    String enricher;

    private final List<Article> articles = new ArrayList<>();
    private final List<Tags.Builder> before = new ArrayList<>();
    private Enricher tried;
    private int next;

    @Setup
    public void prepare() throws IOException {
        var annotator = Annotator.usual();
        tried = annotator.enrichers().stream()
                .filter(one -> one.name().equals(enricher))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No enricher is named " + enricher));
        var folder = Path.of(System.getProperty(DATA));
        LoadSet set = LoadSet.in(folder).orElseThrow(() -> new IOException("No load set in " + folder));
        set.each(ARTICLES, new RunArticles("bench", Clock.systemUTC()), article -> {
            Article repaired = annotator.repair(article);
            var tags = Tags.newBuilder();
            annotator.enrichers().stream()
                    .takeWhile(one -> !one.name().equals(enricher))
                    .forEach(one -> one.enrich(repaired, tags));
            articles.add(repaired);
            before.add(tags);
        });
    }

    @Benchmark
    public Tags.Builder enrich() {
        next = (next + 1) % articles.size();
        Tags.Builder tags = before.get(next).setUnavailable(List.of()); // the one field that would grow each time
        tried.enrich(articles.get(next), tags);
        return tags;
    }
}
