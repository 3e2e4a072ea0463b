package dateline.sink.alert;

import static dateline.sink.EnrichedArticles.enriched;
import static dateline.sink.StoredSearchRecords.stored;
import static dateline.testing.Articles.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.Alert;
import dateline.schemas.AlertKind;
import dateline.schemas.DuplicateKind;
import dateline.schemas.DuplicateVerdict;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.Held;
import dateline.schemas.Lane;
import dateline.schemas.QuietHours;
import dateline.schemas.StoryTag;
import dateline.schemas.Topics;
import dateline.sink.match.Matcher;
import dateline.sink.query.QueryParser;
import dateline.sink.query.TimeSpan;
import dateline.sink.stored.StoredSearches;
import dateline.sink.story.StoryFamilies;
import dateline.testing.Articles;
import dateline.testing.MemorySchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlerterTest {

    private static final String STORY = "a".repeat(32);
    private static final String OTHER_STORY = "b".repeat(32);

    private final MemorySchemaRegistry registry = new MemorySchemaRegistry();
    private final StoredSearches searches = new StoredSearches(
            Topics.STORED_SEARCHES.valueSerde(registry).deserializer(),
            search -> Matcher.of(QueryParser.parse(search.getQuery()), Map.of(), TimeSpan.ALWAYS),
            () -> {});
    private final StoryFamilies families =
            new StoryFamilies(Topics.STORIES.valueSerde(registry).deserializer());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = NOON;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private Alerter alerter = alerter();

    private Alerter alerter() {
        return new Alerter(searches, families, new Fired(1_000), new AlertMetrics(meters), clock);
    }

    @Test
    void firesForEachSearchThatMatchesAndTellsOfTheArticle() {
        searches.put(stored(1, "bridge").build());
        searches.put(stored(2, "person:Ferreira").build());
        searches.put(stored(3, "volcano").build());

        List<Alert> alerts = alerter.alerts(article("a1", STORY).build());

        assertThat(alerts)
                .extracting(Alert::getAlertId)
                .containsExactlyInAnyOrder("1".repeat(32) + "/" + STORY, "2".repeat(32) + "/" + STORY);
        assertThat(alerts.getFirst().getHeadline()).isNotBlank();
        assertThat(alerts).allSatisfy(alert -> assertThat(alert.getHeld()).isEqualTo(Held.NO));
        assertThat(count("sink.alert.articles", "outcome", "fired")).isEqualTo(1);
    }

    @Test
    void firesOncePerStoryAndNotForCopiesLaterTextsOrMoreArticles() {
        searches.put(stored(1, "bridge").build());
        EnrichedArticle first = article("a1", STORY).build();

        assertThat(alerter.alerts(first)).hasSize(1);
        assertThat(alerter.alerts(first)).isEmpty();
        assertThat(alerter.alerts(article("a1", STORY).setRevision(2).build())).isEmpty();
        assertThat(alerter.alerts(article("a2", STORY).build())).isEmpty();
        assertThat(alerter.alerts(article("a3", OTHER_STORY).build())).hasSize(1);
        assertThat(count("sink.alert.articles", "outcome", "fired_before")).isEqualTo(3);
    }

    @Test
    void aCopyWithoutAStoryStandsForItsOriginal() {
        searches.put(stored(1, "bridge").build());
        EnrichedArticle original = article("a1", null).build();
        EnrichedArticle copy = article("a2", null)
                .setDuplicate(DuplicateVerdict.newBuilder()
                        .setKind(DuplicateKind.SYNDICATED)
                        .setOriginal(original.getArticle().getArticleId())
                        .build())
                .build();

        assertThat(alerter.alerts(copy))
                .singleElement()
                .satisfies(alert -> assertThat(alert.getAlertId())
                        .endsWith("/" + original.getArticle().getArticleId()));
        assertThat(alerter.alerts(original)).isEmpty();
    }

    @Test
    void anArticleThatGetsItsStoryLaterDoesNotFireAgain() {
        searches.put(stored(1, "bridge").build());

        assertThat(alerter.alerts(article("a1", null).build())).hasSize(1);
        assertThat(alerter.alerts(article("a1", STORY).setRevision(2).build())).isEmpty();
    }

    @Test
    void storiesThatWereMergedFireOnceBetweenThem() {
        searches.put(stored(1, "bridge").build());
        assertThat(alerter.alerts(article("a1", STORY).build())).hasSize(1);

        families.merge(STORY, OTHER_STORY);

        assertThat(alerter.alerts(article("a2", OTHER_STORY).build())).isEmpty();
        assertThat(alerter.alerts(article("a3", STORY).build())).isEmpty();
    }

    @Test
    void whatWasToldOfIsKnownAfterATakeOver() {
        searches.put(stored(1, "bridge").build());
        List<Alert> alerts = alerter.alerts(article("a1", STORY).build());

        alerter = alerter();
        alerts.forEach(alerter::note);

        assertThat(alerter.alerts(article("a2", STORY).build())).isEmpty();
        assertThat(alerter.alerts(article("a1", null).build())).isEmpty();
    }

    @Test
    void archivesNeverFireAndDisabledSearchesAreNotAsked() {
        searches.put(stored(1, "bridge").build());
        EnrichedArticle old =
                enriched(Articles.article("a1").setLane(Lane.BACKFILL).build()).build();

        assertThat(alerter.alerts(old)).isEmpty();
        assertThat(count("sink.alert.articles", "outcome", "backfill")).isEqualTo(1);

        searches.put(stored(1, "bridge").setEnabled(false).build());
        assertThat(alerter.alerts(article("a2", STORY).build())).isEmpty();
    }

    @Test
    void holdsInQuietHoursAndTellsOfAllInOneDigestWhenTheyEnd() {
        searches.put(stored(1, "bridge")
                .setQuietHours(new QuietHours("11:00", "13:00", "UTC"))
                .build());

        List<Alert> held = new ArrayList<>(alerter.alerts(article("a1", STORY).build()));
        now = NOON.plusSeconds(60);
        held.addAll(alerter.alerts(article("a2", OTHER_STORY).build()));
        assertThat(held).extracting(Alert::getHeld).containsOnly(Held.QUIET_HOURS);
        assertThat(alerter.digests()).isEmpty();

        now = NOON.plus(Duration.ofHours(1));
        assertThat(alerter.digests()).singleElement().satisfies(digest -> {
            assertThat(digest.getKind()).isEqualTo(AlertKind.DIGEST);
            assertThat(digest.getHeld()).isEqualTo(Held.NO);
            assertThat(digest.getCount()).isEqualTo(2);
            assertThat(digest.getArticleId()).isEqualTo(held.getFirst().getArticleId());
            assertThat(digest.getAlertIds())
                    .containsExactlyElementsOf(
                            held.stream().map(Alert::getAlertId).toList());
        });
        assertThat(alerter.digests()).isEmpty();
        assertThat(alerter.alerts(article("a3", "c".repeat(32)).build()))
                .extracting(Alert::getHeld)
                .containsExactly(Held.NO);
    }

    @Test
    void holdsWhatIsTooManyInAnHourForOneDigest() {
        searches.put(stored(1, "bridge").setMaxPerHour(2).build());
        List<Held> held = new ArrayList<>();
        for (int story = 0; story < 5; story++) {
            now = NOON.plusSeconds(story);
            alerter.alerts(article("a" + story, story + "0".repeat(31)).build())
                    .forEach(alert -> held.add(alert.getHeld()));
        }
        assertThat(held).containsExactly(Held.NO, Held.NO, Held.RATE, Held.RATE, Held.RATE);

        now = NOON.plus(Duration.ofMinutes(59));
        assertThat(alerter.digests()).isEmpty();
        now = NOON.plus(Duration.ofMinutes(61));
        assertThat(alerter.digests())
                .singleElement()
                .satisfies(digest -> assertThat(digest.getCount()).isEqualTo(3));
    }

    @Test
    void whatIsHeldIsStillHeldAfterATakeOverInWhicheverOrderItIsRead() {
        searches.put(stored(1, "bridge")
                .setQuietHours(new QuietHours("11:00", "13:00", "UTC"))
                .build());
        List<Alert> told = new ArrayList<>(alerter.alerts(article("a1", STORY).build()));
        now = NOON.plus(Duration.ofHours(1));
        told.addAll(alerter.digests());
        now = NOON.plus(Duration.ofHours(23));
        told.addAll(alerter.alerts(article("a2", OTHER_STORY).build()));
        assertThat(told).hasSize(3);

        alerter = alerter();
        told.reversed().forEach(alerter::note);
        now = NOON.plus(Duration.ofHours(26));

        assertThat(alerter.digests()).singleElement().satisfies(digest -> {
            assertThat(digest.getCount()).isEqualTo(1);
            assertThat(digest.getAlertIds()).containsExactly(told.getLast().getAlertId());
        });
    }

    private static EnrichedArticle.Builder article(String name, String storyId) {
        EnrichedArticle.Builder article = enriched(
                Articles.article(name).setHeadline("The bridge of " + name).build());
        return storyId == null
                ? article
                : article.setStory(StoryTag.newBuilder()
                        .setStoryId(storyId)
                        .setScore(1)
                        .setMaker("test/1")
                        .build());
    }

    private double count(String name, String tag, String value) {
        return meters.get(name).tag(tag, value).counter().count();
    }
}
