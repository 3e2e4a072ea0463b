package dateline.ingest.source;

import static dateline.testing.Articles.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ingest.read.Item;
import dateline.schemas.Article;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageSourceTest {

    private static final URI FRONT = URI.create("https://www.example.org/");

    private static final String PAGE = """
            <nav><a href="/politics/">Politics and the whole of parliament</a><a href="/tag/bridges">All about bridges</a></nav>
            <main>
              <h2><a href="/2026/05/03/harbour-bridge-reopens">Harbour bridge reopens after nine months</a></h2>
              <article><a href="/news/ferry-timetable-changes-in-june-123456"><h3>Ferry timetable changes in June</h3></a></article>
              <a href="https://sport.example.org/match-report-875321.html">Late goal decides the derby of the north</a>
              <a href="https://elsewhere.example.com/2026/05/03/not-our-own-article">Something that another site wrote today</a>
              <a href="/author/ann-writer-and-her-many-articles">More by our editor Ann Writer</a>
              <a href="/img/2026/05/03/a-photo-of-the-bridge.jpg">A photo of the new bridge</a>
              <a href="/subscribe">Subscribe now for only one euro</a>
              <a href="javascript:void(0)">Show me some more articles please</a>
            </main>
            <footer><a href="/about-us-and-our-history-of-news">Who we are and what we do</a></footer>""";

    @Test
    void findsLinksToArticlesBySimpleSigns() {
        List<Entry> found = FrontPage.articles(PAGE.getBytes(UTF_8), "text/html; charset=utf-8", FRONT);

        assertThat(found)
                .extracting(entry -> entry.url().toString())
                .containsExactly(
                        "https://www.example.org/2026/05/03/harbour-bridge-reopens",
                        "https://www.example.org/news/ferry-timetable-changes-in-june-123456",
                        "https://sport.example.org/match-report-875321.html");
    }

    @Test
    void readsTheArticlesItLinksToAndLaterOnlyNewOnes() throws Exception {
        try (var site = new Site()) {
            String text = "The ferry company said on Sunday that the night boat would leave an hour later from June,"
                    + " because the harbour is being dredged. Passengers who have booked will be told by letter.";
            site.article("/2026/05/03/ferry-leaves-an-hour-later", "Ferry leaves later", text);
            site.article("/2026/05/03/bridge-open-again-at-last", "Bridge is open", text);
            String first = "<h2><a href='/2026/05/03/ferry-leaves-an-hour-later'>Ferry leaves an hour later</a></h2>";
            String second = "<h2><a href='/2026/05/03/bridge-open-again-at-last'>Bridge is open again at last</a></h2>";
            var memory = new Memory(Site.blank(), _ -> {});
            Source source = Sources.of(Site.seed("page", site.url("/")), site.parts(NOON), memory);
            List<Item> items = new ArrayList<>();

            site.put("/", "text/html", first);
            source.poll(items::add);
            site.put("/", "text/html", second + first);
            source.poll(items::add);

            assertThat(Site.articles(items))
                    .extracting(Article::getHeadline)
                    .containsExactly("Ferry leaves later", "Bridge is open");
        }
    }

    @Test
    void saysWhenNothingOnItLooksLikeAnArticle() throws Exception {
        try (var site = new Site()) {
            site.put("/", "text/html", "<a href='/login'>Log in</a>");
            var memory = new Memory(Site.blank(), _ -> {});
            Source source = Sources.of(Site.seed("page", site.url("/")), site.parts(NOON), memory);

            assertThatThrownBy(() -> source.poll(_ -> {}))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("looks like one to an article");
        }
    }
}
