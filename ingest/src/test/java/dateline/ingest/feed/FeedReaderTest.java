package dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

    private static final URI URL = URI.create("https://example.org/feeds/news.xml");

    @Test
    void readsRss() throws FeedException {
        Feed feed = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>Example Courier</title><link>https://example.org/</link><language>en-gb</language><ttl>30</ttl>
                <item><title>Bridge &amp;amp; harbour reopen</title><link>/bridge</link><guid isPermaLink="false">a-1</guid>
                <pubDate>Sun, 3 May 2026 12:00:00 +0200</pubDate><dc:creator>Ann Example</dc:creator>
                <description>It &lt;b&gt;opened&lt;/b&gt;.</description><c:encoded><![CDATA[<p>It opened.</p>]]></c:encoded></item>
                </channel></rss>
                """);

        assertThat(feed.format()).isEqualTo("rss 2.0");
        assertThat(feed.title()).isEqualTo("Example Courier");
        assertThat(feed.problems()).isEmpty();
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("a-1");
            assertThat(entry.url()).contains("https://example.org/bridge");
            assertThat(entry.headline()).isEqualTo("Bridge & harbour reopen");
            assertThat(entry.publishedAt().map(FeedTime::at)).contains(Instant.parse("2026-05-03T10:00:00Z"));
            assertThat(entry.authors()).containsExactly("Ann Example");
            assertThat(entry.summary().map(FeedText::line)).contains("It opened.");
            assertThat(entry.content()).contains(new FeedText("<p>It opened.</p>", true));
        });
    }

    private static Feed read(String text) throws FeedException {
        return new FeedReader().read(text.getBytes(UTF_8), "text/xml", URL);
    }
}
