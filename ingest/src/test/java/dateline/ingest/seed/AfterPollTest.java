package dateline.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.source.Memory;
import dateline.ingest.source.Site;
import dateline.ingest.source.SourceException;
import dateline.ingest.source.SourceException.Trouble;
import dateline.ingest.source.Sources;
import dateline.schemas.Seed;
import dateline.schemas.SeedHealth;
import dateline.schemas.SeedState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rules make of a source, from what it answers. */
class AfterPollTest {

    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");
    private static final String TEXT =
            "The ferry company said on Sunday that the night boat would leave an hour later from"
                    + " June, because the harbour is being dredged. Passengers who have booked will be told by letter.";

    private Site site;
    private SeedState state;

    @BeforeEach
    void open() throws Exception {
        site = new Site();
        state = SeedState.newBuilder().setSeedId("example").build();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void isGoodWhileItBringsNewEntries() throws Exception {
        feedFrom(NOON, Duration.ofHours(1), 10);
        poll(NOON, Optional.empty());

        assertThat(state.getHealth()).isEqualTo(SeedHealth.GOOD);
        assertThat(state.getGoodAt()).isEqualTo(NOON);
        assertThat(state.getNewestAt()).isEqualTo(NOON.minus(Duration.ofHours(1)));
    }

    @Test
    void isSilentWhenNothingCameForLongerThanItsRhythmLetsExpect() throws Exception {
        feedFrom(NOON, Duration.ofHours(1), 100);
        poll(NOON, Optional.empty());
        poll(NOON.plus(Duration.ofHours(4)), Optional.empty());
        assertThat(state.getHealth()).isEqualTo(SeedHealth.GOOD);

        Instant later = NOON.plus(Duration.ofHours(14));
        poll(later, Optional.empty());

        assertThat(state.getHealth()).isEqualTo(SeedHealth.SILENT);
        assertThat(state.getHealthReason()).contains("nothing new since 2026-05-03T");
        assertThat(state.getGoodAt()).isBefore(later);
    }

    @Test
    void isStaleWhenAllItListsIsOld() throws Exception {
        feedFrom(NOON.minus(Duration.ofDays(90)), Duration.ofHours(1), 5);
        poll(NOON, Optional.empty());

        assertThat(state.getHealth()).isEqualTo(SeedHealth.STALE);
        assertThat(state.getHealthReason()).isEqualTo("its newest entry is from 2026-02-02");
    }

    @Test
    void isEphemeralWhenItsPagesAreGoneBeforeTheyCanBeRead() throws Exception {
        feed(item("/gone-1", NOON) + item("/gone-2", NOON) + item("/gone-3", NOON));
        poll(NOON, Optional.empty());

        assertThat(state.getHealth()).isEqualTo(SeedHealth.EPHEMERAL);
        assertThat(state.getHealthReason()).isEqualTo("3 of 3 new pages were gone already");
    }

    @Test
    void isADuplicateWhenAnotherSeedBringsTheSame() throws Exception {
        feedFrom(NOON, Duration.ofHours(1), 10);
        poll(NOON, Optional.of("original"));

        assertThat(state.getHealth()).isEqualTo(SeedHealth.DUPLICATE);
        assertThat(state.getHealthReason()).contains("original");
    }

    @Test
    void isMovedWhenItRedirectsForGoodAndGoesOnBeingRead() throws Exception {
        feedFrom(NOON, Duration.ofHours(1), 10);
        site.put("/old", 301, "text/plain", "", Map.of("Location", "/rss"));
        poll("/old", NOON, Optional.empty());

        assertThat(state.getHealth()).isEqualTo(SeedHealth.MOVED);
        assertThat(state.getMovedTo()).isEqualTo(site.url("/rss").toString());
        assertThat(state.getGoodAt()).isEqualTo(NOON);
    }

    @Test
    void isBlockedWhenItRefuses() throws Exception {
        feedFrom(NOON, Duration.ofHours(1), 10);
        poll(NOON, Optional.empty());
        site.put("/rss", 403, "text/plain", "", Map.of());
        poll(NOON.plus(Duration.ofHours(1)), Optional.empty());

        assertThat(state.getHealth()).isEqualTo(SeedHealth.BLOCKED);
        assertThat(state.getHealthReason()).contains("403");
        assertThat(state.getGoodAt()).isEqualTo(NOON);
        assertThat(state.getNextPollAt()).isEqualTo(NOON.plus(Duration.ofHours(2)));
    }

    @Test
    void aHiccupIsNoFailing() throws Exception {
        feedFrom(NOON, Duration.ofHours(1), 10);
        poll(NOON, Optional.empty());
        var hiccup = new SourceException("timed out", Trouble.PASSING, Duration.ZERO);
        Memory memory = new Memory(state, _ -> {});
        for (int i = 1; i <= 2; i++) {
            state = AfterPoll.failed(seed("/rss"), state, memory, hiccup, NOON.plusSeconds(60L * i));
            assertThat(state.getHealth()).isEqualTo(SeedHealth.GOOD);
            assertThat(state.getFailure()).isEqualTo("timed out");
        }
        state = AfterPoll.failed(seed("/rss"), state, memory, hiccup, NOON.plusSeconds(300));

        assertThat(state.getHealth()).isEqualTo(SeedHealth.FAILING);
    }

    private Seed seed(String path) {
        return Seed.newBuilder()
                .setSeedId("example")
                .setKind("feed")
                .setUrl(site.url(path).toString())
                .build();
    }

    private void poll(Instant now, Optional<String> duplicateOf) throws Exception {
        poll("/rss", now, duplicateOf);
    }

    private void poll(String path, Instant now, Optional<String> duplicateOf) throws Exception {
        Memory memory = new Memory(state, _ -> {});
        memory.startPoll(state.getPolledAt());
        try {
            Sources.of(seed(path), site.parts(now), memory).poll(_ -> {});
            state = AfterPoll.answered(seed(path), state, memory, duplicateOf, now);
        } catch (SourceException e) {
            state = AfterPoll.failed(seed(path), state, memory, e, now);
        }
    }

    /** Entries, each {@code apart} before the one above it. */
    private void feedFrom(Instant newest, Duration apart, int count) {
        var items = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            site.article("/a" + i, "A" + i, TEXT);
            items.append(item("/a" + i, newest.minus(apart.multipliedBy(i))));
        }
        feed(items.toString());
    }

    private void feed(String items) {
        site.put(
                "/rss",
                "application/rss+xml",
                "<rss version='2.0'><channel><title>E</title>" + items + "</channel></rss>");
    }

    private static String item(String path, Instant at) {
        return "<item><link>SITE" + path + "</link><title>T</title><pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)) + "</pubDate></item>";
    }
}
