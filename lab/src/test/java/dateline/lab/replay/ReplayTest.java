package dateline.lab.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.lab.watch.Ledger;
import dateline.schemas.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    @TempDir
    private Path folder;

    private final Ledger ledger = new Ledger(0);
    private final List<Article> published = new ArrayList<>();
    private final RunArticles articles = new RunArticles("test", Clock.systemUTC());

    @Test
    void publishesTheWholeSetOnce() throws Exception {
        write("one", "two", "three");

        long skipped = run(new Replay.Plan(Rate.FULL_SPEED, Long.MAX_VALUE, FOREVER, false));

        assertThat(skipped).isZero();
        assertThat(published).hasSize(3);
        assertThat(ledger.counts().intended()).isEqualTo(3);
    }

    @Test
    void beginsAgainWithNewIdsUntilTheCountIsReached() throws Exception {
        write("one", "two", "three");

        run(new Replay.Plan(Rate.FULL_SPEED, 8, FOREVER, true));

        assertThat(published).hasSize(8);
        assertThat(new HashSet<>(published.stream().map(Article::getArticleId).toList()))
                .hasSize(8);
    }

    @Test
    void stopsWhenTheTimeIsUp() throws Exception {
        write("one", "two", "three");

        run(new Replay.Plan(new Rate(1_000), Long.MAX_VALUE, Duration.ofMillis(50), true));

        assertThat(published).hasSize(50); // by intended times, so exactly
    }

    @Test
    void skipsAndCountsWhatMakesNoArticleAndIdsSeenBefore() throws Exception {
        Files.writeString(folder.resolve("set.jsonl"), """
                {"id": "one", "title": "Ferry late", "body": "It came at ten."}
                {"id": "two", "title": "Ferry late", "body": ""}
                {"id": "one", "title": "Ferry late", "body": "It came at eleven."}
                {"id": "three", "title": "Ferry late", "body": "It came at noon."}
                """);

        long skipped = run(new Replay.Plan(Rate.FULL_SPEED, Long.MAX_VALUE, FOREVER, false));

        assertThat(skipped).isEqualTo(2);
        assertThat(published).extracting(Article::getBody).containsExactly("It came at ten.", "It came at noon.");
    }

    @Test
    void endsWhenNothingInTheSetMakesAnArticle() throws Exception {
        Files.writeString(folder.resolve("set.jsonl"), "{\"id\": \"one\", \"body\": \"\"}");

        long skipped = run(new Replay.Plan(Rate.FULL_SPEED, 10, FOREVER, true));

        assertThat(skipped).isEqualTo(1);
        assertThat(published).isEmpty();
    }

    @Test
    void sendsProbesUntilClosed() throws Exception {
        var three = new CountDownLatch(3);

        try (var _ = Probes.start(new Rate(500), articles, ledger, _ -> three.countDown(), System::nanoTime)) {
            assertThat(three.await(10, TimeUnit.SECONDS)).isTrue();
        }

        long sent = ledger.counts().probes();
        assertThat(sent).isGreaterThanOrEqualTo(3).isEqualTo(ledger.counts().intended());
    }

    private long run(Replay.Plan plan) throws IOException, InterruptedException {
        var set = LoadSet.in(folder).orElseThrow();
        return new Replay(set, plan, articles, ledger, published::add, System::nanoTime).run();
    }

    private void write(String... ids) throws IOException {
        var lines = new StringBuilder();
        for (String id : ids) {
            lines.append("{\"id\": \"" + id + "\", \"title\": \"Ferry late\", \"body\": \"It came at ten.\"}\n");
        }
        Files.writeString(folder.resolve("set.jsonl"), lines);
    }
}
