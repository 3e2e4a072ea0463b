package dateline.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RhythmTest {

    /** A Monday. */
    private static final Instant MONDAY = Instant.parse("2026-05-04T00:00:00Z");

    @BeforeAll
    static void trust() {
        dateline.schemas.AvroSafety.establish();
    }

    @Test
    void knowsAtOnceWhatTheFirstFeedTellsOfItsPast() {
        Rhythm rhythm = Rhythm.of(null);
        List<Instant> listed = new ArrayList<>();
        for (int i = 1; i <= 48; i++) {
            listed.add(MONDAY.minus(Duration.ofMinutes(30L * i)));
        }

        rhythm.learn(listed, listed, MONDAY);

        assertThat(rhythm.expected(MONDAY, MONDAY.plus(Duration.ofDays(1)))).isBetween(30.0, 60.0);
    }

    @Test
    void learnsTheHoursOfTheDayAndTellsTheWeekendApart() {
        Rhythm rhythm = threeWeeks();

        Instant nextMonday = MONDAY.plus(Duration.ofDays(21));
        assertThat(rhythm.rate(nextMonday.plus(Duration.ofHours(10)))).isCloseTo(4, within(0.6));
        assertThat(rhythm.rate(nextMonday.plus(Duration.ofHours(3)))).isLessThan(0.5);
        assertThat(rhythm.rate(nextMonday.plus(Duration.ofHours(5 * 24 + 10)))).isLessThan(0.8);
    }

    @Test
    void comesBackFromItsStateAsItWas() {
        Rhythm rhythm = threeWeeks();
        Instant at = MONDAY.plus(Duration.ofDays(22));

        assertThat(Rhythm.of(rhythm.written()).rate(at)).isCloseTo(rhythm.rate(at), within(0.001));
    }

    @Test
    void forgetsHowItWasWhenASourceFallsSilent() {
        Rhythm rhythm = threeWeeks();
        Instant at = MONDAY.plus(Duration.ofDays(21 + 7)).plus(Duration.ofHours(10));
        double before = rhythm.rate(at);

        rhythm.learn(List.of(), List.of(), MONDAY.plus(Duration.ofDays(21 + 28)));

        assertThat(rhythm.rate(at)).isLessThan(before / 3);
    }

    @Test
    void aSourceNobodyKnowsBringsLittleButSomething() {
        assertThat(Rhythm.of(null).rate(MONDAY)).isPositive().isLessThan(1);
    }

    /** Four entries an hour from 8 to 20 on working days, polled every quarter of an hour. */
    private static Rhythm threeWeeks() {
        Rhythm rhythm = Rhythm.of(null);
        rhythm.learn(List.of(), List.of(), MONDAY);
        for (int day = 0; day < 21; day++) {
            for (int quarter = 1; quarter <= 96; quarter++) {
                Instant now = MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(15L * quarter));
                boolean works = day % 7 < 5 && quarter > 32 && quarter <= 80;
                List<Instant> fresh = works ? List.of(now.minus(Duration.ofMinutes(7))) : List.of();
                rhythm.learn(fresh, fresh, now);
            }
        }
        return rhythm;
    }
}
