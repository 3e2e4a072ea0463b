package dateline.lab.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Outlets and requests for tests. */
final class Made {

    static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private Made() {}

    /** One that publishes on the hour, from noon on, ten times. */
    static Outlet outlet(Trait... traits) {
        List<PlannedArticle> articles = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            articles.add(new PlannedArticle(
                    i, (i == 9 ? "/premium/" : "/news/") + i, i, NOON.plus(Duration.ofHours(i)), null, null));
        }
        Duration crawlDelay = Set.of(traits).contains(Trait.CRAWL_DELAY) ? Duration.ofSeconds(20) : Duration.ZERO;
        return new Outlet(1, "paper-001.test", Set.of(traits), FeedForm.RSS, 5, crawlDelay, List.of(), articles);
    }

    static Request request(Outlet outlet, String path, int second, int status) {
        return request(outlet, path, second, status, Duration.ZERO);
    }

    static Request request(Outlet outlet, String path, int second, int status, Duration retryAfter) {
        Instant at = NOON.plusSeconds(second);
        return new Request(outlet, path, at, at, status, retryAfter, false);
    }
}
