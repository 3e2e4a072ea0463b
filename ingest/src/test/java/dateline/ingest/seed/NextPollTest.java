package dateline.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.source.SourceException;
import dateline.ingest.source.SourceException.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextPollTest {

    /** A Monday. */
    private static final Instant MONDAY = Instant.parse("2026-05-04T00:00:00Z");

    @BeforeAll
    static void trust() {
        dateline.schemas.AvroSafety.establish();
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "10, 6", "60, 15", "600, 60"})
    void asksFourTimesAsBusyASourceTwiceAsOften(int minutesBetweenEntries, int atMostMinutes) {
        Duration pause = pause(steady(minutesBetweenEntries), Duration.ZERO);

        assertThat(pause).isBetween(NextPoll.SHORTEST, Duration.ofMinutes(atMostMinutes));
    }

    @Test
    void whatIsListedForAnHourIsNotMissedHoweverSeldomEntriesCome() {
        Rhythm silent = Rhythm.of(null);
        Instant now = MONDAY;
        for (int day = 0; day < 28; day++) {
            now = MONDAY.plus(Duration.ofDays(day));
            silent.learn(List.of(), List.of(), now);
        }

        assertThat(NextPoll.after(now, silent, Duration.ZERO, null, false)).isEqualTo(now.plus(Duration.ofMinutes(50)));
    }

    @Test
    void leavesASourceAloneForAsLongAsItAsks() {
        assertThat(pause(steady(1), Duration.ofMinutes(30))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void anIntervalSetByWhoeverAddedItIsKept() {
        Instant next = NextPoll.after(MONDAY, steady(1), Duration.ofMinutes(30), Duration.ofMinutes(5), false);

        assertThat(next).isEqualTo(MONDAY.plus(Duration.ofMinutes(5)));
    }

    @Test
    void goesOnAtOnceWhereEntriesAreLeft() {
        assertThat(NextPoll.after(MONDAY, steady(600), Duration.ofHours(1), null, true))
                .isBefore(MONDAY.plusSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({
        "PASSING,    0,    1,  PT1M",
        "PASSING,    0,    5,  PT16M",
        "PASSING,    0,    50, PT24H",
        "PASSING,    7200, 1,  PT2H",
        "BLOCKED,    0,    1,  PT1H",
        "UNREADABLE, 0,    2,  PT30M",
        "GONE,       0,    9,  PT24H"
    })
    void waitsLongerWithEachFailureAndAsLongAsTheServerSays(
            Trouble trouble, int seconds, int failures, Duration pause) {
        var failure = new SourceException("no", trouble, Duration.ofSeconds(seconds));

        assertThat(NextPoll.afterFailure(MONDAY, failure, failures, null)).isEqualTo(MONDAY.plus(pause));
    }

    /** A newspaper by day, asleep by night: what two weeks of it cost in requests and delay, once its rhythm is known. */
    @Test
    void fewRequestsAreWastedAndArticlesDoNotWaitLong() {
        var random = new Random(7);
        List<Instant> articles = new ArrayList<>();
        for (int minute = 0; minute < 28 * 24 * 60; minute++) {
            Instant at = MONDAY.plus(Duration.ofMinutes(minute));
            int hour = minute / 60 % 24;
            double rate = hour >= 6 && hour < 21 ? 3 : 0.1;
            if (random.nextDouble() < rate / 60) {
                articles.add(at);
            }
        }
        Rhythm rhythm = Rhythm.of(null);
        Instant now = MONDAY;
        Instant measured = MONDAY.plus(Duration.ofDays(14));
        int next = 0;
        int polls = 0;
        List<Duration> delays = new ArrayList<>();
        while (next < articles.size()) {
            List<Instant> fresh = new ArrayList<>();
            for (; next < articles.size() && !articles.get(next).isAfter(now); next++) {
                fresh.add(articles.get(next));
                if (now.isAfter(measured)) {
                    delays.add(Duration.between(articles.get(next), now));
                }
            }
            polls += now.isAfter(measured) ? 1 : 0;
            rhythm.learn(fresh, fresh, now);
            now = NextPoll.after(now, rhythm, Duration.ZERO, null, false);
        }
        delays.sort(Duration::compareTo);

        assertThat((double) polls / delays.size()).as("polls an article").isLessThan(4);
        assertThat(delays.get(delays.size() / 2)).as("median").isLessThan(Duration.ofMinutes(6));
        assertThat(delays.get(delays.size() * 95 / 100)).as("95 %").isLessThan(Duration.ofMinutes(20));
    }

    private static Duration pause(Rhythm rhythm, Duration wish) {
        return Duration.between(MONDAY, NextPoll.after(MONDAY, rhythm, wish, null, false));
    }

    private static Rhythm steady(int minutes) {
        List<Instant> listed = new ArrayList<>();
        for (long before = minutes; before < 7 * 24 * 60; before += minutes) {
            listed.add(MONDAY.minus(Duration.ofMinutes(before)));
        }
        Rhythm rhythm = Rhythm.of(null);
        rhythm.learn(listed, listed, MONDAY);
        return rhythm;
    }
}
