package dateline.lab.web;

import static dateline.lab.web.Made.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.lab.web.Outlet.Spell;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Instant END = NOON.plus(Duration.ofDays(1));

    @Test
    void findsNothingWrongWhereAllArrived() {
        Outlet outlet = Made.outlet();

        Coverage coverage = judge(outlet, all(outlet));

        assertThat(coverage.expected()).isEqualTo(10);
        assertThat(coverage.arrived()).isEqualTo(10);
        assertThat(coverage.missed()).isEmpty();
        assertThat(coverage.doubled()).isEmpty();
        assertThat(coverage.unknown()).isEmpty();
        assertThat(coverage.delaySeconds(.5)).isEqualTo(60);
        assertThat(coverage.meanDelaySeconds()).isEqualTo(60);
    }

    @Test
    void findsWhatIsMissing() {
        Outlet outlet = Made.outlet();
        List<Arrival> arrivals = all(outlet);
        arrivals.removeLast();

        assertThat(judge(outlet, arrivals).missed())
                .singleElement()
                .satisfies(missed -> assertThat(missed.article().number()).isEqualTo(9));
    }

    @Test
    void findsWhatCameTwiceButNotARevision() {
        Outlet outlet = Made.outlet();
        List<Arrival> arrivals = all(outlet);
        arrivals.add(arrival(outlet, 3, "text"));
        arrivals.add(arrival(outlet, 4, "changed text"));

        Coverage coverage = judge(outlet, arrivals);

        assertThat(coverage.doubled()).containsExactly(arrival(outlet, 3, "text"));
        assertThat(coverage.revisions()).isOne();
    }

    @Test
    void findsWhatNobodyPublished() {
        Outlet outlet = Made.outlet();
        List<Arrival> arrivals = all(outlet);
        var made = new Arrival("x", "http://paper-001.test:80/made-up", "text", "Made up", NOON);
        arrivals.add(made);

        assertThat(judge(outlet, arrivals).unknown()).containsExactly(made);
    }

    @Test
    void findsWrongHeadlines() {
        Outlet outlet = Made.outlet();
        List<Arrival> arrivals = all(outlet);
        Arrival right = arrivals.removeLast();
        arrivals.add(new Arrival(right.articleId(), right.url(), right.content(), "Most read", right.at()));

        Coverage coverage = judge(outlet, arrivals);

        assertThat(coverage.unknown()).hasSize(1);
        assertThat(coverage.missed()).hasSize(1);
    }

    @Test
    void asksForNothingThatMayNotBeRead() {
        assertThat(judge(Made.outlet(Trait.FORBIDS_ALL), List.of()).expected()).isZero();
        assertThat(judge(Made.outlet(Trait.ROBOTS_DOWN), List.of()).expected()).isZero();
        assertThat(judge(Made.outlet(Trait.ENDLESS), List.of()).expected()).isZero();
        assertThat(judge(Made.outlet(Trait.FORBIDS_PART), List.of()).expected()).isEqualTo(9);
    }

    @Test
    void asksForNothingThatWasListedTooShortly() {
        Outlet up = Made.outlet();
        var down = new Outlet(
                1, up.name(), Set.of(), FeedForm.RSS, 5, Duration.ZERO, List.of(new Spell(NOON, END)), up.articles());

        assertThat(judge(down, List.of()).expected()).isZero();
        assertThat(judge(down, List.of()).outOfReach()).isEqualTo(10);
        assertThat(Coverage.of(plan(up), 80, List.of(), NOON, END, Duration.ofHours(6))
                        .expected())
                .as("five each push the one before out after five hours; the last five stay")
                .isEqualTo(5);
    }

    private static Coverage judge(Outlet outlet, List<Arrival> arrivals) {
        return Coverage.of(plan(outlet), 80, arrivals, NOON, END, Duration.ofHours(1));
    }

    private static Plan plan(Outlet outlet) {
        return new Plan(NOON, END, List.of(outlet));
    }

    private static List<Arrival> all(Outlet outlet) {
        List<Arrival> arrivals = new ArrayList<>();
        outlet.articles().forEach(article -> arrivals.add(arrival(outlet, article.number(), "text")));
        return arrivals;
    }

    private static Arrival arrival(Outlet outlet, int number, String content) {
        PlannedArticle article = outlet.articles().get(number);
        return new Arrival(
                "id-" + number,
                "http://" + outlet.name() + ":80" + article.path(),
                content,
                MadeText.headline(article.text()),
                article.publishedAt().plusSeconds(60));
    }
}
