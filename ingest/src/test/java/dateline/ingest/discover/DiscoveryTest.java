package dateline.ingest.discover;

import static dateline.testing.Articles.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ingest.source.Site;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscoveryTest {

    private Site site;

    @BeforeEach
    void open() throws Exception {
        site = new Site();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void takesTheFeedAPageDeclaresAndLeavesOutCommentsAndWhatBringsTheSame() throws Exception {
        page("""
                <link rel="alternate" type="application/rss+xml" title="News" href="/rss">
                <link rel="alternate" type="application/atom+xml" href="/atom">
                <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
                <link rel="alternate" hreflang="de" href="/de">""");
        site.put("/rss", "application/rss+xml", rss(NOON));
        site.put("/atom", "application/rss+xml", rss(NOON));

        List<Finding> found = Discovery.at(site.url("/"), site.parts(NOON));

        assertThat(found)
                .extracting(finding -> finding.url().getPath(), Finding::good)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/rss", true),
                        org.assertj.core.groups.Tuple.tuple("/atom", false));
        assertThat(found.getFirst().title()).isEqualTo("Example News");
        assertThat(found.getLast().why()).contains("brings the same");
    }

    @Test
    void looksInUsualPlacesWhereNothingIsDeclared() throws Exception {
        page("");
        site.put("/feed.xml", "text/xml", rss(NOON));

        List<Finding> found = Discovery.at(site.url("/"), site.parts(NOON));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.url().getPath()).isEqualTo("/feed.xml");
            assertThat(finding.good()).isTrue();
            assertThat(finding.entries()).isEqualTo(3);
        });
    }

    @Test
    void takesANewsSitemapThatRobotsNamesForWhatNoFeedBrings() throws Exception {
        page("<link rel='alternate' type='application/rss+xml' href='/rss'>");
        site.put("/rss", "application/rss+xml", rss(NOON));
        site.put(
                "/robots.txt",
                "text/plain",
                "User-agent: *\nAllow: /\nSitemap: SITE/sm/all.xml\nsitemap: SITE/sm/news.xml\n");
        site.put("/sm/news.xml", "application/xml", sitemap("/x1", "/x2", "/x3"));
        site.put("/sm/all.xml", "application/xml", "<urlset><url><loc>SITE/about</loc></url></urlset>");

        List<Finding> found = Discovery.at(site.url("/"), site.parts(NOON));

        assertThat(found.stream().filter(Finding::good))
                .as(found.toString())
                .extracting(Finding::kind, finding -> finding.url().getPath())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("feed", "/rss"),
                        org.assertj.core.groups.Tuple.tuple("sitemap", "/sm/news.xml"));
    }

    @Test
    void leavesOutAFeedThatNobodyWritesAnyMore() throws Exception {
        page("<link rel='alternate' type='application/rss+xml' href='/rss'>");
        site.put("/rss", "application/rss+xml", rss(NOON.minusSeconds(90 * 86_400)));

        List<Finding> found = Discovery.at(site.url("/"), site.parts(NOON));

        assertThat(found).noneMatch(Finding::good);
        assertThat(found.getFirst().why()).contains("2026-02-02");
    }

    @Test
    void readsTheFrontPageItselfWhereThereIsNothingElse() throws Exception {
        var links = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            links.append("<h2><a href='/2026/05/03/a-long-enough-slug-")
                    .append(i)
                    .append("'>A headline of many words</a></h2>");
        }
        site.put("/", "text/html", "<html><body>" + links + "</body></html>");

        assertThat(Discovery.at(site.url("/"), site.parts(NOON)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo("page");
                    assertThat(finding.good()).isTrue();
                });
    }

    @Test
    void anAddressOfAFeedIsThatFeed() throws Exception {
        site.put("/rss", "text/plain", rss(NOON.minusSeconds(90 * 86_400)));

        assertThat(Discovery.at(site.url("/rss"), site.parts(NOON)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo("feed");
                    assertThat(finding.good()).as("asked for").isTrue();
                });
        assertThat(site.asked()).as("nothing else is looked for").containsOnly("/rss");
    }

    @Test
    void tellsAnArticleFromAFrontPage() throws Exception {
        site.article("/2026/bridge", "Bridge", "Text of the article that is long enough to be one.");
        page("");

        assertThat(Discovery.kindOf(site.url("/2026/bridge"), site.parts(NOON))).isEqualTo("article");
        assertThat(Discovery.kindOf(site.url("/"), site.parts(NOON))).isEqualTo("page");
    }

    @Test
    void saysWhyAnAddressCannotBeHad() {
        assertThatThrownBy(() -> Discovery.at(site.url("/nowhere"), site.parts(NOON)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("404");
    }

    private void page(String head) {
        site.put(
                "/",
                "text/html",
                "<!doctype html><html><head><title>Example</title>" + head + "</head><body></body></html>");
    }

    private static String rss(Instant newest) {
        var items = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            items.append("<item><link>SITE/")
                    .append(i)
                    .append("</link><title>T</title><pubDate>")
                    .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            newest.minusSeconds(3_600L * i).atOffset(ZoneOffset.UTC)))
                    .append("</pubDate></item>");
        }
        return "<rss version='2.0'><channel><title>Example News</title>" + items + "</channel></rss>";
    }

    private static String sitemap(String... paths) {
        var urls = new StringBuilder();
        for (String path : paths) {
            urls.append("<url><loc>SITE")
                    .append(path)
                    .append("</loc><news:news><news:publication_date>2026-05-03T10:00:00Z"
                            + "</news:publication_date><news:title>T</news:title></news:news></url>");
        }
        return "<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>" + urls + "</urlset>";
    }
}
