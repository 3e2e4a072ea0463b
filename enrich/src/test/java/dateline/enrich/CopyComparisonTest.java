package dateline.enrich;

import static dateline.testing.Articles.NOON;
import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.Article;
import dateline.schemas.DuplicateKind;
import dateline.schemas.DuplicateVerdict;
import dateline.schemas.Lane;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyComparisonTest {

    private static final String FERRY = """
            The last ferry between the two banks of the Orlin will sail on Saturday evening, the town council of \
            Brackwater said, after one hundred and twelve years of service.

            Passengers had become fewer each year since the bridge at Lowmarch opened in 2019. "We carried nineteen \
            people on Tuesday, and eleven of them were tourists," said the ferryman, Tobias Renn.

            The council will keep the landing stage as a monument. A buyer from the coast has offered 40,000 crowns \
            for the boat, which was built in 1931 and has crossed the river more than half a million times.""";

    private TestPipeline pipeline;

    @BeforeEach
    void start(@TempDir Path state) {
        pipeline = new TestPipeline(state);
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    @Test
    void saysOfEachArticleWhichOneItIsACopyOf() {
        DuplicateVerdict first = publish(ferry("a", NOON));
        DuplicateVerdict copy = publish(ferry("b", NOON.plusSeconds(3600)));

        assertThat(first.getKind()).isEqualTo(DuplicateKind.NONE);
        assertThat(first.getOriginal()).isNull();
        assertThat(copy.getKind()).isEqualTo(DuplicateKind.SAME);
        assertThat(copy.getOriginal()).isEqualTo(id("a"));
        assertThat(copy.getEvidence()).isNotEmpty();
    }

    @Test
    void comparesLateArticlesWithThoseOfTheirTime() {
        publish(ferry("a", NOON.plus(Duration.ofDays(2))));

        assertThat(publish(ferry("late", NOON)).getKind()).isEqualTo(DuplicateKind.SAME);
        assertThat(publish(ferry("too-late", NOON.minus(Duration.ofDays(30)))).getKind())
                .isEqualTo(DuplicateKind.NONE);
    }

    @Test
    void forgetsWhatIsOlderThanTheNewestByMoreThanItsRetention() {
        publish(ferry("a", NOON));
        publish(article("news").setPublishedAt(NOON.plus(Duration.ofDays(6))));
        pipeline.minutesPass();
        assertThat(remembered()).isEqualTo(2);

        publish(article("newer").setPublishedAt(NOON.plus(Duration.ofDays(8))).setBody("Something else."));
        pipeline.minutesPass();

        assertThat(remembered()).isEqualTo(2);
        assertThat(publish(ferry("b", NOON.plus(Duration.ofDays(1)))).getKind()).isEqualTo(DuplicateKind.NONE);
    }

    @Test
    void keepsAnArchiveApartFromTheNews() {
        publish(article("news").setPublishedAt(NOON));
        Instant then = NOON.minus(Duration.ofDays(200));
        publish(ferry("old", then).setLane(Lane.BACKFILL));
        pipeline.minutesPass();

        // not too old, though news of the same time would be
        assertThat(publish(ferry("old-copy", then.plusSeconds(60)).setLane(Lane.BACKFILL))
                        .getKind())
                .isEqualTo(DuplicateKind.SAME);
        assertThat(publish(ferry("live", NOON)).getKind()).isEqualTo(DuplicateKind.NONE);
    }

    @Test
    void findsInAnArchiveOfTheLastDaysTheCopiesOfTheNews() {
        publish(ferry("live", NOON));

        assertThat(publish(ferry("old", NOON.minus(Duration.ofDays(1))).setLane(Lane.BACKFILL))
                        .getKind())
                .isEqualTo(DuplicateKind.SAME);
    }

    @Test
    void remembersAfterARestart() {
        publish(ferry("a", NOON));
        publish(ferry("old", NOON.minus(Duration.ofDays(100))).setLane(Lane.BACKFILL));

        var anew = new CopyMemories(pipeline.store(CopyComparison.STORE), TestPipeline.RETENTION);

        assertThat(anew.add("en", pipeline.arrival(ferry("b", NOON))).original())
                .isEqualTo(id("a"));
        assertThat(anew.add(
                                "en",
                                pipeline.arrival(ferry("c", NOON.minus(Duration.ofDays(101)))
                                        .setLane(Lane.BACKFILL)))
                        .original())
                .isEqualTo(id("old"));
    }

    @Test
    void comparesARevisionWithTheTextBefore() {
        publish(ferry("a", NOON));
        DuplicateVerdict revision =
                publish(ferry("a", NOON).setBody(FERRY + "\n\nThe council has now put off its decision until June."));

        assertThat(revision.getKind()).isEqualTo(DuplicateKind.REVISION);
        assertThat(remembered()).isEqualTo(1);
    }

    private static Article.Builder ferry(String name, Instant time) {
        return article(name)
                .setPublisher(name + " Courier")
                .setHeadline("Last ferry over the Orlin")
                .setBody(FERRY)
                .setPublishedAt(time);
    }

    private static String id(String name) {
        return article(name).build().getArticleId();
    }

    private DuplicateVerdict publish(Article.Builder builder) {
        return pipeline.publish(builder).getDuplicate();
    }

    private int remembered() {
        return pipeline.size(CopyComparison.STORE);
    }
}
