package dateline.ingest.page;

import static dateline.testing.Articles.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.page.PageTime.Precision;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTest {

    private static final URI URL = URI.create("https://www.example.org/news/bridge-reopens");

    private static final String FIRST = "The old bridge over the river opened to cars again on Monday, two years late.";
    private static final String SECOND = "Engineers had found cracks in three of its piers, and the town had to wait.";

    private final PageReader reader = new PageReader(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void readsAGraphOfLinkedDataThatRefersToItself() {
        Page page = read("""
                <html lang=en-GB><head><title>Bridge reopens - Example Courier</title>
                <script type="application/ld+json">/*<![CDATA[*/{"@context":"https://schema.org","@graph":[
                 {"@type":["NewsArticle"],"headline":"Bridge reopens &amp; ferry stops","author":[{"@id":"#ada"},{"@type":"Person","name":"Ben Author"}],
                  "datePublished":"2026-05-01T10:00:00+02:00","dateModified":"2026-05-01T11:30+02:00","articleSection":["Local"],
                  "keywords":["bridge","ferry"],"image":{"@type":"ImageObject","url":"/img/bridge.jpg"},
                  "publisher":{"@type":"Organization","name":"Example Courier"},"isAccessibleForFree":"False",},
                 {"@type":"Person","@id":"#ada","name":"Ada Writer"}]}/*]]>*/</script></head>
                <body><h1>Bridge reopens &amp; ferry stops</h1>%s</body></html>
                """);

        assertThat(page.headline()).isEqualTo("Bridge reopens & ferry stops");
        assertThat(page.authors()).containsExactly("Ada Writer", "Ben Author");
        assertThat(page.publishedAt()).hasValueSatisfying(time -> {
            assertThat(time.at()).isEqualTo("2026-05-01T08:00:00Z");
            assertThat(time.precision()).isEqualTo(Precision.SECOND);
            assertThat(time.origin()).isEqualTo(Origin.JSON_LD);
        });
        assertThat(page.modifiedAt().orElseThrow().precision()).isEqualTo(Precision.MINUTE);
        assertThat(page.section()).contains("Local");
        assertThat(page.keywords()).containsExactly("bridge", "ferry");
        assertThat(page.imageUrl()).contains("https://www.example.org/img/bridge.jpg");
        assertThat(page.publisher()).contains("Example Courier");
        assertThat(page.declaredLanguage()).contains("en-GB");
        assertThat(page.paywalled()).isTrue();
        assertThat(page.liveblog()).isFalse();
    }

    @Test
    void readsMicrodataButNotThatOfComments() {
        Page page = read("""
                <div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Bridge reopens</h1>
                <span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ada Writer</span></span>
                <time itemprop="datePublished" datetime="2026-05-01">Friday</time>%s
                <div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Troll</span>
                <time itemprop="datePublished" datetime="2026-05-02">Saturday</time></div></div>
                """);

        assertThat(page.authors()).containsExactly("Ada Writer");
        assertThat(page.publishedAt().orElseThrow().day()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(page.publishedAt().orElseThrow().precision()).isEqualTo(Precision.DAY);
    }

    @Test
    void rejectsTimesThatCanNotBeAndKeepsThemAsFindings() {
        Page page = read("""
                <meta property="article:published_time" content="2031-01-01T00:00:00Z">
                <meta name="date" content="0001-01-01"><meta name="dcterms.modified" content="2026-04-01">
                <h1>Bridge reopens</h1><span class="date">1 May 2026</span>%s
                """);

        assertThat(page.publishedAt().orElseThrow().day()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(page.modifiedAt()).isEmpty();
        assertThat(page.findings())
                .contains(
                        new Finding("publishedAt", "2031-01-01T00:00:00Z", Origin.META, "in the future"),
                        new Finding("publishedAt", "0001-01-01", Origin.META, "impossible"),
                        new Finding("publishedAt", "1 May 2026", Origin.TEXT, "taken"),
                        new Finding("modifiedAt", "2026-04-01", Origin.META, "before publishedAt"));
    }

    @Test
    void takesTheDateFromTheAddressWhenThereIsNoBetter() {
        Page page = reader.read(
                page("<h1>Bridge reopens</h1>%s"), URI.create("https://www.example.org/2026/05/01/bridge-reopens"));

        assertThat(page.publishedAt().orElseThrow().origin()).isEqualTo(Origin.URL);
        assertThat(page.publishedAt().orElseThrow().day()).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.example.org/news/bridge-reopens?utm_source=x | https://www.example.org/news/bridge-reopens
            /news/bridge                                             | https://www.example.org/news/bridge
            https://m.example.org/news/bridge                        | https://m.example.org/news/bridge
            https://www.example.org/                                 | https://www.example.org/news/bridge-reopens
            https://www.example.org/en/                              | https://www.example.org/news/bridge-reopens
            https://tracker.example/x                                | https://www.example.org/news/bridge-reopens
            https://ada:secret@www.example.org/x                     | https://www.example.org/news/bridge-reopens
            http://[broken                                           | https://www.example.org/news/bridge-reopens
            """)
    void takesTheDeclaredAddressUnlessItIsBrokenOrTheHomePageOrAnothersSite(String declared, String taken) {
        Page page = read("<link rel=canonical href='" + declared + "'><h1>Bridge reopens</h1>%s");

        assertThat(page.declaredUrl()).contains(declared);
        assertThat(page.canonicalUrl()).contains(taken);
    }

    @Test
    void takesAnotherSitesAddressThatThePageConfirms() {
        Page page = read(
                "<link rel=canonical href=https://agency.example/a><meta property=og:url content=https://agency.example/a>%s");

        assertThat(page.canonicalUrl()).contains("https://agency.example/a");
    }

    @Test
    void keepsQuotesAndListsAndLeavesOutWhatStandsBeside() {
        Page page = read("""
                <header class="site-header"><ul><li><a href=/>Home</a></li></ul></header>
                <div id="cookie-banner"><p>We and our 800 partners store cookies on your device, please accept all of them.</p></div>
                <main><article><h1>Bridge reopens</h1><p class="lead">Two years late and twice as dear, but cars may cross the river.</p>
                <p class="byline">By Ada Writer</p><figure><img src=a.jpg><figcaption>The bridge in spring</figcaption></figure>
                %s<blockquote><p>“It is safe now, and it will be safe for fifty years to come.”</p></blockquote>
                <ul><li>One lane is open to cars at first, the others by autumn.</li><li>Buses cross from June.</li></ul>
                <div class="newsletter-signup"><p>Get the best of the Courier in your inbox every single morning, for free.</p></div>
                <p>Read also: <a href=/x>Why bridges in the region crack so often and who has to pay for it</a></p>
                <p>The ferry, which had run without a break, stops at the end of the month.</p></article>
                <section class="comments"><p>I never believed that this would open again, and I was wrong about it.</p></section>
                <div class="related-articles"><p>Another town builds another bridge, and another river has to wait for it.</p></div></main>
                <footer><p>Example Courier is published by Example Press, all rights reserved, since 1901.</p></footer>
                """);

        assertThat(page.standfirst()).contains("Two years late and twice as dear, but cars may cross the river.");
        assertThat(page.paragraphs())
                .containsExactly(
                        FIRST,
                        SECOND,
                        "“It is safe now, and it will be safe for fifty years to come.”",
                        "One lane is open to cars at first, the others by autumn.",
                        "Buses cross from June.",
                        "The ferry, which had run without a break, stops at the end of the month.");
        assertThat(page.captions()).containsExactly("The bridge in spring");
        assertThat(page.byline()).contains("By Ada Writer");
        assertThat(page.authors()).containsExactly("Ada Writer");
    }

    @Test
    void learnsWhatThePagesOfAHostHaveInCommon() {
        String boast = "<p>The Courier has told the truth to its readers since the year 1901, and will go on.</p>";
        for (int i = 0; i < 3; i++) {
            reader.read("<h1>Other</h1><p>" + FIRST + i + "</p>" + boast, URI.create(URL + "-" + i));
        }

        assertThat(read("<h1>Bridge</h1>%s" + boast).paragraphs()).containsExactly(FIRST, SECOND);
    }

    @Test
    void takesTheStatedHeadlineWhereAKickerStandsInTheHeading() {
        Page page = read(
                "<meta property=og:title content='Bridge opens after years | Courier'><meta property=og:site_name content=Courier>"
                        + "<h1><span>Traffic</span> Bridge opens after years</h1>%s");

        assertThat(page.headline()).isEqualTo("Bridge opens after years");
    }

    @Test
    void knowsAnAgencysTextAndALiveblog() {
        Page page = reader.read(
                "<h1>Bridge</h1><p>EXAMPLETON (dpa) - " + FIRST + "</p><p>" + SECOND + "</p>",
                URI.create("https://www.example.org/liveblog/bridge"));

        assertThat(page.agency()).contains("dpa");
        assertThat(page.liveblog()).isTrue();
    }

    @Test
    void takesTheStatedTextWhereProgramsFillInTheShownOne() {
        String text = FIRST + "\\n\\n" + SECOND + "\\n" + (FIRST + " ").repeat(5);
        Page page = reader.read(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + text
                        + "\"}</script><h1>Bridge</h1><div id=app></div>",
                URL);

        assertThat(page.paragraphs()).hasSize(3).startsWith(FIRST, SECOND);
    }

    @Test
    void saysWhereLinkedDataIsNoJson() {
        assertThat(read("<script type='application/ld+json'>{\"headline\": oops</script>%s")
                        .findings())
                .contains(new Finding("JSON-LD", "1 scripts", Origin.JSON_LD, "no JSON"));
    }

    @Test
    void decodesWhatDeclaresNothing() {
        assertThat(reader.read("<h1>Café".getBytes(Charset.forName("windows-1252")), "", URL)
                        .headline())
                .isEqualTo("Café");
        assertThat(reader.read("<h1>Café".getBytes(UTF_8), "text/html; charset=ISO-8859-1", URL)
                        .headline())
                .isEqualTo("Café");
    }

    /** Rings and fans of references, nested scopes, dates and names without end. */
    @Test
    void readsHostilePagesInTime() {
        long started = System.nanoTime();

        var fan = new StringBuilder(
                "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"0\"}}");
        for (int i = 0; i < 300; i++) {
            fan.append(",{\"@id\":\"" + i + "\",\"x\":1,\"url\":[" + "{\"@id\":\"1\"},".repeat(100) + "1],\"name\":["
                    + "{\"@id\":\"1\"},".repeat(100) + "1]}");
        }
        reader.read(fan + "]}</script><p>b", URL);
        reader.read("<script type='application/ld+json'>" + "[".repeat(900_000) + "</script><p>b", URL);
        reader.read("<div itemscope itemprop=author>".repeat(200) + "a ".repeat(500_000) + "<p>b", URL);
        reader.read("<div class=date>".repeat(200) + "<i>1 May</i> ".repeat(20_000) + "<p>b", URL);
        reader.read(
                "<meta name=author content='by " + "von ".repeat(100_000) + "'>"
                        + "<meta name=date content='1.1'>".repeat(30_000) + "<p>b",
                URL);
        reader.read(
                "<h1 class=author>" + "by ".repeat(300_000) + "</h1><title>" + " - ".repeat(100_000) + "</title><p>b",
                URL);

        assertThat((System.nanoTime() - started) / 1e9).isLessThan(10);
    }

    private Page read(String html) {
        return reader.read(page(html), URL);
    }

    private static String page(String html) {
        return html.replace("%s", "<p>" + FIRST + "</p><p>" + SECOND + "</p>");
    }
}
