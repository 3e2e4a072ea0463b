package dateline.lab.bench;

import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import java.io.IOException;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Writing and reading an article of the usual length, with the topic's serde and with what Avro itself offers.
 *
 * <p>{@code generic} is Avro binary without a header through {@code GenericDatum}, which every Avro library can do;
 * {@code single-object} is Avro's own framing (specification 1.12, single-object encoding) with generated classes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ArticleSerdeBench {

    /** About the mean length of a news article. */
    private static final int BODY_LENGTH = 6_000;

    @Param({"dateline", "generic", "single-object"})
    String by;

    private ArticleCodec codec;

    @Setup
    public void prepare() throws IOException {
        codec = ArticleCodec.of(by, article());
    }

    @Benchmark
    public byte[] write() throws IOException {
        return codec.write();
    }

    @Benchmark
    public Object read() throws IOException {
        return codec.read();
    }

    /** The same article every time: words of odd lengths, one in ten not ASCII, in paragraphs. */
    static Article article() {
        var random = new Random(42);
        var body = new StringBuilder();
        while (body.length() < BODY_LENGTH) {
            for (int length = 1 + random.nextInt(10); length > 0; length--) {
                body.append((char) ('a' + random.nextInt(26)));
            }
            body.append(random.nextInt(10) == 0 ? "é" : "");
            body.append(random.nextInt(80) == 0 ? ".\n\n" : " ");
        }
        String url = "https://lab.example/bench";
        return Article.newBuilder()
                .setArticleId(ArticleId.ofUrl(url))
                .setCanonicalUrl(url)
                .setPublisher("Example Courier")
                .setHeadline("Harbour bridge reopens after repairs")
                .setBody(body.toString())
                .setPublishedAt(Instant.EPOCH)
                .setFetchedAt(Instant.EPOCH)
                .build();
    }
}
