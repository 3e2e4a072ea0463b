package dateline.lab.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.lab.watch.Figures;
import dateline.lab.web.Politeness.Fault;
import dateline.lab.web.Politeness.Rule;
import dateline.schemas.SeedState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebVerdictTest {

    private static final Outlet OUTLET = Made.outlet();
    private static final Traffic TRAFFIC = new Traffic(10, 0, 10, 5, 5, 1, 0);
    private static final Hub.Count HUB = new Hub.Count(0, 0, 0, 0, 0, 0);
    private static final SeedState REFUSED =
            state("trap").setFailure("The body has too many bytes").build();

    @Test
    void holdsWhereNothingIsWrong() {
        assertThat(verdict(all(), List.of(), REFUSED, 0, 0).faults()).isEmpty();
        assertThat(verdict(all(), List.of(), REFUSED, 0, 0)
                        .figures(new Figures())
                        .toJson())
                .contains("\"holds\" : true");
    }

    @Test
    void doesNotHoldWhereOneIsMissed() {
        assertThat(verdict(all().subList(0, 9), List.of(), REFUSED, 0, 0).faults())
                .containsExactly("1 articles missed");
    }

    @Test
    void forgivesOnlySoManyRepeatsAsAKillMayCause() {
        List<Arrival> twice = new ArrayList<>(all());
        twice.addAll(all().subList(0, 2));

        assertThat(verdict(twice, List.of(), REFUSED, 2, 0).faults()).isEmpty();
        assertThat(verdict(twice, List.of(), REFUSED, 1, 0).faults()).containsExactly("1 articles doubled");
    }

    @Test
    void doesNotHoldAfterOneImpoliteRequest() {
        var fault = new Fault(Rule.PARALLEL, Made.request(OUTLET, "/feed", 0, 200), "while another was answered");

        assertThat(verdict(all(), List.of(fault), REFUSED, 0, 0).faults())
                .containsExactly("1 requests against the rules");
    }

    @Test
    void doesNotHoldWhereAHostileSeedIsReadOrLeftWithoutAReason() {
        SeedState read = state("trap").setArticles(1).build();
        SeedState never = SeedState.newBuilder().setSeedId("trap").build();
        SeedState harmless = state("trap").build();

        assertThat(verdict(all(), List.of(), read, 0, 0).faults()).containsExactly("1 hostile seeds without a reason");
        assertThat(verdict(all(), List.of(), never, 0, 0).faults()).containsExactly("1 hostile seeds without a reason");
        assertThat(verdict(all(), List.of(), harmless, 0, 0).faults()).isEmpty();
    }

    @Test
    void doesNotHoldWhereSomebodyWentAstray() {
        assertThat(verdict(all(), List.of(), REFUSED, 0, 1).faults())
                .containsExactly("1 requests to where nobody may be sent");
    }

    @Test
    void doesNotHoldWhereNothingHappened() {
        assertThat(verdict(List.of(), List.of(), REFUSED, 0, 0).faults())
                .containsExactly("10 articles missed", "nothing arrived");
    }

    private static WebVerdict verdict(
            List<Arrival> arrivals, List<Fault> impolite, SeedState trap, int repeats, int strays) {
        var plan = new Plan(Made.NOON, Made.NOON.plus(Duration.ofDays(1)), List.of(OUTLET));
        Coverage coverage = Coverage.of(plan, 80, arrivals, plan.start(), plan.end(), Duration.ofHours(1));
        return new WebVerdict(coverage, impolite, TRAFFIC, Map.of("trap", trap), List.of("trap"), repeats, strays, HUB);
    }

    private static SeedState.Builder state(String id) {
        return SeedState.newBuilder().setSeedId(id).setPolledAt(Made.NOON);
    }

    private static List<Arrival> all() {
        return OUTLET.articles().stream()
                .map(article -> new Arrival(
                        "id-" + article.number(),
                        "http://" + OUTLET.name() + ":80" + article.path(),
                        "text",
                        MadeText.headline(article.text()),
                        article.publishedAt().plusSeconds(60)))
                .toList();
    }
}
