package dateline.enrich;

import static dateline.testing.Articles.NOON;
import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.Lane;
import dateline.schemas.Trend;
import dateline.schemas.TrendKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrendPublicationTest {

    private static final String MINISTER = "en/ENTITY/Angela Merkel";

    /** Each tells of something else, so that none is a copy. */
    private static final List<String> ON_THE_MINISTER = List.of(
            "Angela Merkel opened a school for pilots on Tuesday morning and stayed for lunch with its pupils.",
            "Farmers wrote to Angela Merkel about the price of milk, which has fallen by a third since spring.",
            "A portrait of Angela Merkel was sold at an auction for more than anyone there had thought likely.",
            "Angela Merkel said she would not attend the opera festival because of a long meeting on steel.",
            "The chess club that Angela Merkel once visited has won its league for the fourth time in a row.",
            "Angela Merkel thanked the firemen who carried forty sheep out of a barn while its roof was burning.",
            "What Angela Merkel told the bishops about the old bridge has not been made public so far.",
            "Angela Merkel received a parcel of apples from growers who want a later start of the hunting season.",
            "Students asked Angela Merkel why the night trains to the sea had been cancelled without a word.",
            "Angela Merkel walked through the flooded cellar of a library and spoke with the people who dry books.");

    private static final List<String> WORDS = List.of(("the of and to in a was for on that with as it at by from were"
                    + " garden winter letter music window doctor market captain forest summer kitchen teacher river"
                    + " paper engine village mountain butter carpet lantern orchard meadow pencil saddle turnip walnut")
            .split(" "));

    private final SplittableRandom random = new SplittableRandom(3);
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
    void publishesWhatRisesAndTakesItBackWhenItNoLongerDoes() {
        aDayOfOtherNews();
        pipeline.minutesPass();
        assertThat(pipeline.trends()).isEmpty();

        Instant burst = NOON.plus(Duration.ofHours(31));
        publishOnTheMinister(burst, Lane.LIVE);
        pipeline.minutesPass();

        Map<String, Trend> rising = pipeline.trends();
        assertThat(rising).containsKey(MINISTER);
        assertThat(rising.get(MINISTER)).satisfies(trend -> {
            assertThat(trend.getKind()).isEqualTo(TrendKind.ENTITY);
            assertThat(trend.getName()).isEqualTo("Angela Merkel");
            assertThat(trend.getSince()).isEqualTo(trend.getAt());
            assertThat(trend.getCount()).isGreaterThan(8);
            assertThat(trend.getRise()).isGreaterThan(4);
            assertThat(trend.getHours()).hasSize(24);
        });

        publishFiller(burst.plus(Duration.ofHours(6)));
        pipeline.minutesPass();

        assertThat(pipeline.trends()).containsKey(MINISTER).containsValue(null);
        assertThat(pipeline.size(StoryAssignment.TRENDS)).isZero();
    }

    @Test
    void countsGoOnAfterARestart() {
        aDayOfOtherNews();
        publishOnTheMinister(NOON.plus(Duration.ofHours(31)), Lane.LIVE);
        pipeline.minutesPass();
        Trend before = pipeline.trends().get(MINISTER);

        var anew = new StoryMemories(pipeline.store(StoryAssignment.STORE), TestPipeline.RETENTION);

        assertThat(anew.rising()).contains(before);
    }

    @Test
    void nothingRisesInAnArchive() {
        aDayOfOtherNews();
        publishOnTheMinister(NOON.plus(Duration.ofHours(31)), Lane.BACKFILL);
        pipeline.minutesPass();

        assertThat(pipeline.trends()).isEmpty();
    }

    private void aDayOfOtherNews() {
        for (int hour = 0; hour < 30; hour++) {
            publishFiller(NOON.plus(Duration.ofHours(hour)));
            publishFiller(NOON.plus(Duration.ofHours(hour)).plusSeconds(60));
        }
    }

    private void publishOnTheMinister(Instant time, Lane lane) {
        for (int i = 0; i < ON_THE_MINISTER.size(); i++) {
            pipeline.publish(article("minister-" + i)
                    .setPublisher("Courier " + i)
                    .setHeadline("")
                    .setBody(ON_THE_MINISTER.get(i))
                    .setLane(lane)
                    .setPublishedAt(time.plusSeconds(60L * i)));
        }
    }

    private void publishFiller(Instant time) {
        var body = new StringBuilder();
        for (int i = 0; i < 80; i++) {
            body.append(WORDS.get(random.nextInt(WORDS.size()))).append(i % 12 == 11 ? ". " : " ");
        }
        pipeline.publish(article("filler-" + time)
                .setHeadline(body.substring(0, 30))
                .setBody(body.toString())
                .setPublishedAt(time));
    }
}
