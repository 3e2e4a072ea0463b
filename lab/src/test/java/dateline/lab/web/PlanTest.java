package dateline.lab.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Instant MONDAY = Instant.parse("2026-05-04T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void isTheSameForTheSameSeedOnly() {
        assertThat(Plan.of(40, MONDAY, WEEK, 1)).isEqualTo(Plan.of(40, MONDAY, WEEK, 1));
        assertThat(Plan.of(40, MONDAY, WEEK, 1)).isNotEqualTo(Plan.of(40, MONDAY, WEEK, 2));
    }

    @Test
    void hasEveryBehaviourFromThirtyFiveHostsOn() {
        var traits = Plan.of(35, MONDAY, WEEK, 1).outlets().stream()
                .flatMap(outlet -> outlet.traits().stream())
                .collect(Collectors.toSet());

        assertThat(traits).isEqualTo(EnumSet.allOf(Trait.class));
    }

    @Test
    void refusesAWebWithoutHosts() {
        assertThatIllegalArgumentException().isThrownBy(() -> Plan.of(0, MONDAY, WEEK, 1));
    }

    @Test
    void publishesMoreByDayThanByNightAndAtWeekends() {
        var rhythm = new Rhythm(700, 0, 0);

        List<Instant> times = rhythm.times(MONDAY, MONDAY.plus(WEEK), new SplittableRandom(1));

        long day = times.stream()
                .filter(time -> hour(time) >= 8 && hour(time) < 16)
                .count();
        long night = times.stream().filter(time -> hour(time) < 5).count();
        long weekend = times.stream()
                .filter(time -> Duration.between(MONDAY, time).toDays() >= 5)
                .count();
        assertThat(times).isSorted();
        assertThat(times.size()).isBetween(500, 700);
        assertThat(day).isGreaterThan(8 * night);
        assertThat(weekend).isBetween(times.size() / 10L, times.size() / 4L);
    }

    @Test
    void burstsBringMoreWithinTheHalfHour() {
        List<Instant> alone = new Rhythm(100, 0, 0).times(MONDAY, MONDAY.plus(WEEK), new SplittableRandom(1));
        List<Instant> bursts = new Rhythm(100, 0, 1).times(MONDAY, MONDAY.plus(WEEK), new SplittableRandom(1));

        assertThat(bursts.size()).isGreaterThan(2 * alone.size());
    }

    @Test
    void listsTheNewestOfWhatIsOutAndKnowsWhenEachIsPushedOut() {
        Outlet outlet = Plan.of(35, MONDAY, WEEK, 1).outlets().get(28);
        Instant now = MONDAY.plus(Duration.ofDays(3));

        List<PlannedArticle> listed = outlet.listed(now);

        assertThat(listed).hasSize(outlet.window()).allSatisfy(article -> {
            assertThat(article.publishedAt()).isBeforeOrEqualTo(now);
            assertThat(outlet.listedUntil(article, MONDAY.plus(WEEK))).isAfter(now);
        });
        PlannedArticle gone = outlet.articles().get(listed.getLast().number() - 1);
        assertThat(outlet.listedUntil(gone, MONDAY.plus(WEEK))).isBeforeOrEqualTo(now);
    }

    @Test
    void aSitemapForgetsAfterTwoDays() {
        Outlet outlet = Plan.of(35, MONDAY, WEEK, 1).outlets().get(22);
        Instant now = MONDAY.plus(Duration.ofDays(5));

        assertThat(outlet.has(Trait.SITEMAP)).isTrue();
        assertThat(outlet.listed(now))
                .isNotEmpty()
                .allSatisfy(article -> assertThat(article.publishedAt()).isAfter(now.minus(Duration.ofDays(2))));
        assertThat(outlet.listed(now).size()).isLessThan(outlet.published(now));
    }

    @Test
    void textsOfTwoSeedsShareNoParagraphAndARevisionKeepsMost() {
        List<String> first = MadeText.paragraphs(1, 0);

        assertThat(MadeText.paragraphs(1, 0)).isEqualTo(first);
        assertThat(MadeText.paragraphs(2, 0)).doesNotContainAnyElementsOf(first);
        assertThat(MadeText.paragraphs(1, 1)).isNotEqualTo(first).containsAll(first.subList(1, first.size()));
    }

    private static int hour(Instant time) {
        return (int) (Duration.between(MONDAY, time).toHours() % 24);
    }
}
