package dateline.lab.web;

import static dateline.lab.web.Made.request;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.lab.web.Politeness.Fault;
import dateline.lab.web.Politeness.Rule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolitenessTest {

    private static final Outlet OUTLET = Made.outlet();
    private static final Outlet DELAYED = Made.outlet(Trait.CRAWL_DELAY);
    private static final Outlet PARTLY = Made.outlet(Trait.FORBIDS_PART);

    @Test
    void findsNothingWhereAllIsPolite() {
        assertThat(broken(
                        request(OUTLET, "/robots.txt", 0, 200),
                        request(OUTLET, "/feed", 2, 200),
                        request(OUTLET, "/news/1", 4, 429, Duration.ofSeconds(60)),
                        request(OUTLET, "/news/1", 64, 200),
                        request(PARTLY, "/robots.txt", 64, 200),
                        request(PARTLY, "/news/1", 66, 200)))
                .isEmpty();
    }

    @Test
    void findsRequestsNearerThanTheDelay() {
        assertThat(broken(request(OUTLET, "/robots.txt", 0, 200), request(OUTLET, "/feed", 1, 200)))
                .containsExactly(Rule.TOO_NEAR);
    }

    @Test
    void findsRequestsNearerThanTheCrawlDelay() {
        assertThat(broken(request(DELAYED, "/robots.txt", 0, 200), request(DELAYED, "/feed", 19, 200)))
                .containsExactly(Rule.TOO_NEAR);
    }

    @Test
    void findsRequestsAtOneTime() {
        Request slow =
                new Request(OUTLET, "/robots.txt", Made.NOON, Made.NOON.plusSeconds(9), 200, Duration.ZERO, false);

        assertThat(broken(slow, request(OUTLET, "/feed", 5, 200))).containsExactly(Rule.PARALLEL);
    }

    @Test
    void findsWhoDoesNotWaitAsTold() {
        assertThat(broken(
                        request(OUTLET, "/robots.txt", 0, 200),
                        request(OUTLET, "/feed", 5, 503, Duration.ofSeconds(60)),
                        request(OUTLET, "/news/1", 64, 200)))
                .containsExactly(Rule.BEFORE_RETRY_AFTER);
    }

    @Test
    void findsWhatRobotsForbid() {
        assertThat(broken(request(PARTLY, "/robots.txt", 0, 200), request(PARTLY, "/premium/9", 5, 200)))
                .containsExactly(Rule.FORBIDDEN_BY_ROBOTS);
    }

    @Test
    void findsWhoDoesNotAskForRobots() {
        assertThat(broken(request(OUTLET, "/feed", 0, 200))).containsExactly(Rule.ROBOTS_NOT_ASKED);
    }

    @Test
    void findsWhoBelievesOldRobots() {
        int day = 24 * 3_600;

        assertThat(broken(request(OUTLET, "/robots.txt", 0, 200), request(OUTLET, "/feed", day + 1, 200)))
                .containsExactly(Rule.ROBOTS_TOO_OLD);
        assertThat(broken(
                        request(OUTLET, "/robots.txt", 0, 200),
                        request(OUTLET, "/robots.txt", day, 503),
                        request(OUTLET, "/feed", day + 9, 200)))
                .isEmpty();
    }

    @Test
    void findsWhoAsksAgainForWhatIsGone() {
        assertThat(broken(
                        request(OUTLET, "/robots.txt", 0, 200),
                        request(OUTLET, "/feed", 5, 410),
                        request(OUTLET, "/feed", 500, 410)))
                .containsExactly(Rule.AGAIN_AFTER_GONE);
    }

    @Test
    void findsCredentials() {
        Request request = new Request(OUTLET, "/robots.txt", Made.NOON, Made.NOON, 200, Duration.ZERO, true);

        assertThat(broken(request)).containsExactly(Rule.CREDENTIALS_SENT);
    }

    @Test
    void judgesEachHostForItself() {
        assertThat(broken(request(OUTLET, "/robots.txt", 0, 200), request(PARTLY, "/robots.txt", 0, 200)))
                .isEmpty();
    }

    private static List<Rule> broken(Request... requests) {
        return new Politeness(Duration.ofSeconds(2), Duration.ZERO, Duration.ZERO)
                .judge(List.of(requests)).stream().map(Fault::rule).toList();
    }
}
