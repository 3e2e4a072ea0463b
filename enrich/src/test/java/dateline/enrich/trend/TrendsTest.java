package dateline.enrich.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dateline.testing.Articles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrendsTest {

    private static final int HOURS = 14 * 24;

    private final Trends trends = new Trends(TrendRules.USUAL);

    @Test
    void whatIsAlwaysToldOfIsNoTrend() {
        for (int hour = 0; hour < 100; hour++) {
            count("capital", hour, 30);
        }

        assertThat(trends.rising()).isEmpty();
    }

    @Test
    void whatIsNewAndOftenToldRises() {
        for (int hour = 0; hour < 100; hour++) {
            count("capital", hour, 30);
        }
        count("volcano", 99, 12);
        count("village", 99, 4);

        assertThat(trends.rising()).singleElement().satisfies(rise -> {
            assertThat(rise.of()).isEqualTo("volcano");
            assertThat(rise.count()).isEqualTo(12);
            assertThat(rise.expected()).isLessThan(0.1);
            assertThat(rise.hours()).hasSize(24).endsWith(0, 12);
        });
    }

    @Test
    void theHighestRiseComesFirst() {
        for (int hour = 0; hour < 100; hour++) {
            count("weather", hour, 200);
            count("capital", hour, 30);
            count("port", hour, 2);
        }
        count("weather", 100, 200);
        count("capital", 100, 90);
        count("port", 100, 60);

        assertThat(trends.rising()).extracting(Rise::of).containsExactly("port", "capital");
    }

    @Test
    void aMorningOnWhichMoreIsToldOfEverythingIsNoTrend() {
        for (int hour = 0; hour < 100; hour++) {
            count("capital", hour, 4);
            count("port", hour, 12);
        }
        count("capital", 100, 40);
        count("port", 100, 120);

        assertThat(trends.rising()).isEmpty();
    }

    @Test
    void nothingRisesBeforeThereIsAPast() {
        count("capital", 0, 40);
        count("port", 1, 40);

        assertThat(trends.rising()).isEmpty();
    }

    @Test
    void chanceAloneHardlyEverRises() {
        var random = new SplittableRandom(7);
        int rises = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            for (int thing = 0; thing < 50; thing++) {
                count("thing " + thing, hour, poisson(random, 8));
            }
            rises += hour < 48 ? 0 : trends.rising().size();
        }

        assertThat(rises).isLessThan((HOURS - 48) * 50 / 1000);
    }

    @Test
    void lateArticlesCountForTheirOwnTime() {
        for (int hour = 0; hour < 50; hour++) {
            count("capital", hour, 10);
        }
        count("port", 20, 40);
        assertThat(trends.rising()).isEmpty();

        count("port", 47, 40);
        assertThat(trends.rising()).isEmpty();

        count("port", 49, 40);
        assertThat(trends.rising()).extracting(Rise::of).containsExactly("port");
        assertThat(trends.rising().getFirst().expected()).isCloseTo(50 * 65.7 / 454, within(0.1));
    }

    @Test
    void whatTurnsOutToBeOneThingIsCountedAsOne() {
        for (int hour = 0; hour < 50; hour++) {
            count("capital", hour, 10);
        }
        count("flood", 50, 4);
        count("river", 50, 6);
        assertThat(trends.rising()).isEmpty();

        trends.merge("river", "flood");

        assertThat(trends.rising()).extracting(Rise::of).containsExactly("flood");
        assertThat(trends.rising().getFirst().count()).isEqualTo(10);
    }

    @Test
    void forgetsWhatIsToldOfLeastWhenThereIsNoRoom() {
        var small = new Trends(new TrendRules(5, 4, 48, 3, 100, 50));
        for (int i = 0; i < 1000; i++) {
            small.count(List.of("capital", "thing " + i), hour(i));
        }

        assertThat(small.size()).isBetween(50, 100);
    }

    @Test
    void aLongSilenceFades() {
        count("volcano", 0, 30);
        count("capital", 24 * 60, 40);
        count("volcano", 24 * 60 + 1, 1);

        assertThat(trends.rising()).isEmpty();
        assertThat(trends.size()).isEqualTo(2);
    }

    @Test
    void refusesRulesOfZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrendRules(0, 4, 48, 3, 100, 50))
                .withMessageContaining("0, 4.0, 48.0");
    }

    private void count(String of, int hour, int times) {
        for (int i = 0; i < times; i++) {
            trends.count(List.of(of), hour(hour));
        }
    }

    /** The end of that hour, nearly, so that the hour before has no share in the last 60 minutes. */
    private static Instant hour(int hour) {
        return Articles.NOON.plus(Duration.ofHours(hour + 1L)).minusMillis(1);
    }

    /** Knuth's method. */
    private static int poisson(SplittableRandom random, double mean) {
        int count = -1;
        for (double left = 1; left > Math.exp(-mean); left *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
