package dateline.ingest.source;

import static dateline.testing.Articles.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ingest.read.Item;
import dateline.schemas.Article;
import dateline.schemas.SeedState;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SitemapSourceTest {

    private static final String XML = "application/xml";
    private static final String TEXT =
            "The ferry company said on Sunday that the night boat would leave an hour later from"
                    + " June, because the harbour is being dredged. Passengers who have booked will be told by letter.";

    private Site site;
    private final List<Item> items = new ArrayList<>();
    private SeedState state = Site.blank();

    @BeforeEach
    void open() throws Exception {
        site = new Site();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void readsWhatANewsSitemapListsOldestFirst() throws Exception {
        site.article("/a", "A", TEXT);
        site.article("/b", "B", TEXT);
        site.put("/sitemap.xml", XML, urlset(news("/b", "11:00"), news("/a", "10:00")));

        poll(NOON);

        assertThat(Site.articles(items)).extracting(Article::getHeadline).containsExactly("A", "B");
        assertThat(Site.articles(items)).extracting(Article::getSourceKind).containsOnly("sitemap");
    }

    @Test
    void anAddressThatVanishesAndComesBackIsKnown() throws Exception {
        site.article("/a", "A", TEXT);
        site.article("/b", "B", TEXT);
        site.put("/sitemap.xml", XML, urlset(news("/a", "10:00")));
        poll(NOON);
        site.put("/sitemap.xml", XML, urlset(news("/b", "11:00")));
        poll(NOON);
        site.put("/sitemap.xml", XML, urlset(news("/a", "10:00"), news("/b", "11:00")));
        poll(NOON);

        assertThat(Site.articles(items)).extracting(Article::getHeadline).containsExactly("A", "B");
    }

    @Test
    void passesOverWhatWasThereBeforeAndStatesNoTimeAndTakesWhatIsAdded() throws Exception {
        site.article("/new", "New", TEXT);
        site.put("/sitemap.xml", XML, urlset(url("/old", ""), url("/older", "2024-01-01")));
        poll(NOON);
        assertThat(items).isEmpty();
        site.put("/sitemap.xml", XML, urlset(url("/new", ""), url("/old", ""), url("/older", "2024-01-01")));
        poll(NOON);

        assertThat(Site.articles(items)).extracting(Article::getHeadline).containsExactly("New");
    }

    @Test
    void looksIntoTheSitemapsOfAnIndexThatChangedOfLateGzipOrNot() throws Exception {
        site.article("/a", "A", TEXT);
        site.put(
                "/sitemap.xml",
                XML,
                "<sitemapindex>"
                        + "<sitemap><loc>SITE/2026-05.xml.gz</loc><lastmod>2026-05-03</lastmod></sitemap>"
                        + "<sitemap><loc>SITE/2019.xml</loc><lastmod>2019-12-31</lastmod></sitemap></sitemapindex>");
        site.put(
                "/2026-05.xml.gz",
                "application/gzip",
                gzip(urlset(news("/a", "10:00")).replace("SITE", site.url("").toString())));

        poll(NOON);

        assertThat(Site.articles(items)).hasSize(1);
        assertThat(site.asked()).containsExactly("/sitemap.xml", "/2026-05.xml.gz", "/a");
    }

    @Test
    void aPageThatSaysNowhereWhenItWasPublishedIsRejected() throws Exception {
        site.put("/about", "text/html", "<body><h1>About us</h1><p>" + TEXT + "</p><p>" + TEXT + "</p></body>");
        site.put("/sitemap.xml", XML, urlset(url("/about", "2026-05-03T10:00:00Z")));

        poll(NOON);

        assertThat(items)
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.Rejected.class, item -> assertThat(item.cause()).hasMessageContaining("publishedAt"));
    }

    @Test
    void readsABrokenSitemapAsFarAsItGoesAndRefusesWhatIsNone() throws Exception {
        site.article("/a", "A", TEXT);
        site.put("/sitemap.xml", XML, "<urlset>" + news("/a", "10:00") + "<url><loc>SITE/b</lo");
        poll(NOON);
        assertThat(Site.articles(items)).hasSize(1);

        site.put("/sitemap.xml", XML, "<html><body>Not here</body></html>");
        assertThatThrownBy(() -> poll(NOON)).isInstanceOf(SourceException.class).hasMessageContaining("No sitemap");
    }

    @Test
    void countsPagesThatAreGoneBeforeTheyAreRead() throws Exception {
        site.put("/sitemap.xml", XML, urlset(news("/x", "10:00"), news("/y", "10:10"), news("/z", "10:20")));

        Memory memory = poll(NOON);

        assertThat(memory.observation().goneEntries()).isEqualTo(3);
        assertThat(memory.observation().newEntries()).isEqualTo(3);
    }

    @Test
    void anEntityIsNotExpanded() throws Exception {
        site.put(
                "/sitemap.xml",
                XML,
                "<!DOCTYPE urlset [<!ENTITY a 'SITE/a'>]><urlset><url><loc>&a;</loc>"
                        + "<lastmod>2026-05-03</lastmod></url></urlset>");

        poll(NOON);

        assertThat(site.asked()).containsExactly("/sitemap.xml");
        assertThat(items).isEmpty();
    }

    @Test
    void aThousandAddressesAreTakenInPortions() throws Exception {
        var urls = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            site.article("/n" + i, "N" + i, TEXT);
            urls.append(news("/n" + i, "10:00"));
        }
        site.put("/sitemap.xml", XML, urlset(urls.toString()));

        assertThat(poll(NOON).observation().hasMore()).isTrue();
        assertThat(items).hasSize(200);
        assertThat(poll(NOON.plus(Duration.ofSeconds(1))).observation().hasMore())
                .isFalse();
        assertThat(items).hasSize(250);
    }

    private static String urlset(String... urls) {
        return "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>" + String.join("", urls) + "</urlset>";
    }

    private static String news(String path, String time) {
        return "<url><loc>SITE" + path + "</loc><news:news><news:publication><news:name>Example</news:name>"
                + "<news:language>en</news:language></news:publication><news:publication_date>2026-05-03T" + time
                + ":00Z</news:publication_date><news:title>Title</news:title></news:news></url>";
    }

    private static String url(String path, String lastmod) {
        return "<url><loc>SITE" + path + "</loc>" + (lastmod.isEmpty() ? "" : "<lastmod>" + lastmod + "</lastmod>")
                + "</url>";
    }

    private static byte[] gzip(String text) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private Memory poll(Instant now) throws Exception {
        var memory = new Memory(state, _ -> {});
        memory.startPoll(state.getPolledAt());
        Sources.of(Site.seed("sitemap", site.url("/sitemap.xml")), site.parts(now), memory)
                .poll(items::add);
        SeedState.Builder next = SeedState.newBuilder(state).setPolledAt(now);
        memory.writeTo(next);
        state = next.build();
        return memory;
    }
}
