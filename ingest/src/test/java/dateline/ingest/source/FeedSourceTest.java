package dateline.ingest.source;

import static dateline.testing.Articles.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ingest.read.Item;
import dateline.ingest.source.SourceException.Trouble;
import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import dateline.schemas.SeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedSourceTest {

    private static final String RSS = "application/rss+xml";
    private static final String TEXT =
            "The ferry company said on Sunday that the night boat would leave an hour later from"
                    + " June, because the harbour is being dredged. Passengers who have booked will be told by letter. ";

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
    void readsThePagesBehindNewEntriesOldestFirstAndNoneTwice() throws Exception {
        site.article("/bridge", "Harbour bridge reopens", TEXT);
        site.article("/ferry", "Ferry timetable changes", TEXT);
        feed(item("/ferry", "Ferry", 11), item("/bridge", "Bridge", 10));

        poll(NOON);
        poll(NOON.plusSeconds(600));

        assertThat(Site.articles(items))
                .extracting(Article::getHeadline)
                .containsExactly("Harbour bridge reopens", "Ferry timetable changes");
        assertThat(Site.articles(items).getFirst().getArticleId())
                .isEqualTo(ArticleId.ofUrl(site.url("/bridge").toString()));
        assertThat(site.asked()).containsExactly("/rss", "/bridge", "/ferry", "/rss");
    }

    @Test
    void fillsInWhatThePageDoesNotSay() throws Exception {
        site.put("/bare", "text/html", "<body><article><p>" + TEXT + "</p><p>" + TEXT + "</p></article>");
        feed("<item><link>SITE/bare</link><title>Bare page</title><author>a@example.org (Ann Writer)</author>"
                + "<category>Ferries</category><pubDate>Sun, 03 May 2026 09:30:00 GMT</pubDate></item>");

        poll(NOON);

        assertThat(Site.articles(items)).singleElement().satisfies(article -> {
            assertThat(article.getHeadline()).isEqualTo("Bare page");
            assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-05-03T09:30:00Z"));
            assertThat(article.getKeywords()).containsExactly("Ferries");
            assertThat(article.getSourceKind()).isEqualTo("feed");
            assertThat(article.getSeedId()).isEqualTo("example");
        });
    }

    @Test
    void takesTheFeedsOwnTextWhereThePageIsForbidden() throws Exception {
        site.put("/closed", 403, "text/html", "no", Map.of());
        feed("<item><link>SITE/closed</link><title>Closed</title><content:encoded><![CDATA[<p>" + TEXT + "</p><p>"
                + TEXT + "</p><p>" + TEXT + "</p>]]></content:encoded></item>");

        poll(NOON);

        assertThat(Site.articles(items)).singleElement().satisfies(article -> {
            assertThat(article.getBody().split("\n\n")).hasSize(3);
            assertThat(article.getCanonicalUrl()).isEqualTo(site.url("/closed").toString());
        });
    }

    @Test
    void rejectsWhatIsForbiddenAndHasNoTextAndGoesOn() throws Exception {
        site.put("/closed", 403, "text/html", "no", Map.of());
        site.article("/open", "Open", TEXT);
        feed(item("/open", "Open", 11), item("/closed", "Closed", 10));

        poll(NOON);

        assertThat(items.getFirst())
                .isInstanceOfSatisfying(
                        Item.Rejected.class, item -> assertThat(item.cause()).hasMessageContaining("403"));
        assertThat(Site.articles(items)).extracting(Article::getHeadline).containsExactly("Open");
    }

    @Test
    void triesAPageAgainThatCannotBeHadThoughTheFeedNoLongerListsIt() throws Exception {
        site.put("/later", 503, "text/html", "", Map.of());
        feed(item("/later", "Later", 10));
        poll(NOON);
        assertThat(items).isEmpty();
        assertThat(state.getPending()).hasSize(1);

        feed();
        poll(NOON.plusSeconds(10));
        assertThat(site.asked()).containsExactly("/rss", "/later", "/rss"); // too early
        site.article("/later", "Here at last", TEXT);
        poll(NOON.plus(Duration.ofMinutes(2)));

        assertThat(Site.articles(items)).extracting(Article::getHeadline).containsExactly("Here at last");
        assertThat(state.getPending()).isEmpty();
    }

    @Test
    void givesAPageUpAfterSomeTriesAndSaysSo() throws Exception {
        feed(item("/never", "Never", 10));

        Instant now = NOON;
        for (int i = 0; i < 8; i++) {
            poll(now);
            now = now.plus(Duration.ofHours(5));
        }

        assertThat(items)
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.Rejected.class, item -> assertThat(item.cause()).hasMessageContaining("in 4 tries"));
        assertThat(site.asked().stream().filter("/never"::equals)).hasSize(4);
    }

    @Test
    void asksForAFeedOnlyIfItChangedOnceAllOfItIsTaken() throws Exception {
        site.article("/bridge", "Bridge", TEXT);
        site.put("/rss", 200, RSS, rss(item("/bridge", "Bridge", 10)), Map.of("ETag", "\"1\""));

        assertThatThrownBy(() -> poll(NOON, item -> {
                    throw new IllegalStateException("Kafka is away");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(state.getEtag()).as("nothing was taken").isNull();
        poll(NOON);
        assertThat(state.getEtag()).isEqualTo("\"1\"");
        Memory memory = poll(NOON);

        assertThat(memory.observation().isChanged()).isFalse();
        assertThat(Site.articles(items)).hasSize(1);
    }

    @Test
    void readsAChangedEntryAgain() throws Exception {
        site.article("/live", "First", TEXT);
        atom("2026-05-03T10:00:00Z");
        poll(NOON);
        site.article("/live", "Second", TEXT);
        poll(NOON);
        atom("2026-05-03T11:30:00Z");
        poll(NOON);

        assertThat(Site.articles(items)).extracting(Article::getHeadline).containsExactly("First", "Second");
    }

    @Test
    void knowsAnEntryWhoseAddressChangesByItsIdAndHeadline() throws Exception {
        site.article("/a?session=1", "A", TEXT);
        feed("<item><guid isPermaLink='false'>id-1</guid><title>A</title><link>SITE/a?session=1</link></item>");
        poll(NOON);
        feed("<item><guid isPermaLink='false'>id-1</guid><title>A</title><link>SITE/a?session=2</link></item>");
        poll(NOON);

        assertThat(items).hasSize(1);
    }

    @Test
    void aFeedThatFlipsItsOrderBringsNothingTwice() throws Exception {
        site.article("/a", "A", TEXT);
        site.article("/b", "B", TEXT);
        feed(item("/a", "A", 9), item("/b", "B", 10));
        poll(NOON);
        feed(item("/b", "B", 10), item("/a", "A", 9));
        poll(NOON);

        assertThat(items).hasSize(2);
    }

    @Test
    void followsAFeedThatMovedForGoodAndSaysWhere() throws Exception {
        site.put("/old", 301, "text/plain", "", Map.of("Location", "/rss"));
        feed();

        Memory memory = new Memory(state, _ -> {});
        Sources.of(Site.seed("feed", site.url("/old")), site.parts(NOON), memory)
                .poll(items::add);
        Sources.of(Site.seed("feed", site.url("/old")), site.parts(NOON), memory)
                .poll(items::add);

        assertThat(memory.observation().movedTo()).contains(site.url("/rss"));
        assertThat(site.asked()).containsExactly("/old", "/rss", "/rss");
    }

    @Test
    void saysWhyItCannotBeReadNow() {
        assertThatThrownBy(() -> poll(NOON))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.GONE));
        site.put("/rss", 429, RSS, "", Map.of("Retry-After", "120"));
        assertThatThrownBy(() -> poll(NOON)).isInstanceOfSatisfying(SourceException.class, e -> {
            assertThat(e.trouble()).isEqualTo(Trouble.PASSING);
            assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(2));
        });
        site.put("/rss", RSS, "<html><p>Under construction</p></html>");
        assertThatThrownBy(() -> poll(NOON))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.UNREADABLE));
    }

    @Test
    void notesHowLongTheFeedAsksToBeLeftAlone() throws Exception {
        site.put("/rss", 200, RSS, rss("<ttl>15</ttl>"), Map.of("Cache-Control", "max-age=300"));
        assertThat(poll(NOON).observation().wish()).isEqualTo(Duration.ofMinutes(15));
        site.put("/rss", 200, RSS, rss("<ttl>15</ttl>"), Map.of("Cache-Control", "public, max-age=86400"));
        assertThat(poll(NOON).observation().wish()).as("an hour at most").isEqualTo(Duration.ofHours(1));
    }

    private void feed(String... items) {
        site.put("/rss", RSS, rss(items));
    }

    private static String rss(String... items) {
        return "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>Example</title>"
                + String.join("", items) + "</channel></rss>";
    }

    private static String item(String path, String title, int hour) {
        return "<item><link>SITE" + path + "</link><title>" + title + "</title><pubDate>Sun, 03 May 2026 " + hour
                + ":00:00 GMT</pubDate></item>";
    }

    private void atom(String updated) {
        site.put(
                "/rss",
                "application/atom+xml",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>E</title><entry>"
                        + "<id>urn:1</id><title>Live</title><link href='SITE/live'/><updated>" + updated
                        + "</updated><published>2026-05-03T10:00:00Z</published></entry></feed>");
    }

    private Memory poll(Instant now) throws Exception {
        return poll(now, items::add);
    }

    /** A poll of a source made anew from its state, as after a crash. */
    private Memory poll(Instant now, dateline.ingest.read.ItemTaker out) throws Exception {
        var memory = new Memory(state, this::save);
        memory.startPoll(state.getPolledAt());
        Sources.of(Site.seed("feed", site.url("/rss")), site.parts(now), memory).poll(out);
        save(memory);
        state = SeedState.newBuilder(state).setPolledAt(now).build();
        return memory;
    }

    private void save(Memory memory) {
        SeedState.Builder next = SeedState.newBuilder(state);
        memory.writeTo(next);
        state = next.build();
    }
}
