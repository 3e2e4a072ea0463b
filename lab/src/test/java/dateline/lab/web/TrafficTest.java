package dateline.lab.web;

import static dateline.lab.web.Made.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrafficTest {

    private static final int HOUR = 3_600;

    @Test
    void countsEachRequestOnceByWhatItWasFor() {
        Outlet outlet = Made.outlet();

        Traffic traffic = Traffic.of(List.of(
                request(outlet, "/robots.txt", 0, 200),
                request(outlet, "/feed", 1, 200),
                request(outlet, "/news/0", 2, 200),
                request(outlet, "/feed", 3, 304),
                request(outlet, "/feed", 4, 200),
                request(outlet, "/feed", HOUR, 200),
                request(outlet, "/feed", HOUR + 1, 429),
                request(outlet, "/r/news/1", HOUR + 2, 302),
                request(outlet, "/news/1", HOUR + 3, 0)));

        assertThat(traffic).isEqualTo(new Traffic(1, 1, 2, 1, 1, 1, 2));
        assertThat(traffic.all()).isEqualTo(9);
    }
}
