package dateline.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubLinksTest {

    private static final URI FEED = URI.create("https://news.example/feed?x");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <https://hub.example/>; rel="hub", <https://news.example/feed>; rel=self | https://hub.example/    | https://news.example/feed
            </hub>; title="a, <b>; c"; rel="alternate HUB"                           | https://news.example/hub | https://news.example/feed?x
            </hub>;rel=hub;,</self>;REL="self"                                       | https://news.example/hub | https://news.example/self
            <http://[bad>; rel=hub, </hub>; rel=hub                                  | https://news.example/hub | https://news.example/feed?x
            """)
    void readsLinkHeaders(String header, URI hub, URI topic) {
        assertThat(find(header, Optional.empty())).contains(new Hub(hub, topic));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <https://hub.example/>; rel="github"
            <https://hub.example/
            https://hub.example/; rel=hub
            <https://hub.example/>; title="rel=hub
            ''
            """)
    void findsNoneWhereNoneIsNamed(String header) {
        assertThat(find(header, Optional.empty())).isEmpty();
    }

    @Test
    void takesTheFeedsOwnWordWhereHeadersSayNothing() {
        var hub = URI.create("https://hub.example/");
        var self = URI.create("https://news.example/feed");

        assertThat(HubLinks.find(Map.of(), FEED, Optional.of(hub), Optional.of(self)))
                .contains(new Hub(hub, self));
        assertThat(HubLinks.find(Map.of(), FEED, Optional.empty(), Optional.of(self)))
                .isEmpty();
    }

    @Test
    void readsHostileHeadersInTime() {
        long start = System.nanoTime();

        find("<a>;" + "\"".repeat(16_000), Optional.empty());
        find("<a>,".repeat(4_000), Optional.empty());
        find("<".repeat(16_000), Optional.empty());
        find("<a>; rel=hub" + " ".repeat(100_000), Optional.empty());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    private static Optional<Hub> find(String header, Optional<URI> feedHub) {
        return HubLinks.find(Map.of("link", List.of(header)), FEED, feedHub, Optional.empty());
    }
}
