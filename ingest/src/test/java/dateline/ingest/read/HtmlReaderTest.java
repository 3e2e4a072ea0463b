package dateline.ingest.read;

import static dateline.testing.Articles.NOON;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.schemas.Article;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReaderTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final ArticleReader reader = new ArticleReader(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void readsWhatAPageSaysOfItself() {
        Article article = read("""
                <!doctype html><html lang="en_GB"><head><title>Bridge reopens | Example Courier</title>
                <meta property="og:title" content="Bridge  reopens | Example Courier">
                <meta property="og:site_name" content="Example Courier">
                <meta property="og:image" content="https://example.org/a.jpg">
                <meta property="article:published_time" content="2026-05-03T10:00:00+02:00">
                <meta property="article:modified_time" content="next week">
                <meta property="article:author" content="https://example.org/staff/1">
                <meta name="author" content="A. Writer"><meta name="keywords" content="bridge, ferry ,">
                <link rel="canonical" href="https://example.org/a?utm_source=feed"></head>
                <body><nav><ul><li>Home</li></ul></nav>
                <article><h1>Bridge reopens</h1><p>It <b>opened</b>&nbsp;on Monday.</p><script>var p = "<p>no</p>"</script>
                <figure><figcaption><p>A bridge</p></figcaption></figure>
                <blockquote><p>“It is safe.”</p>said the mayor</blockquote>
                <ul><li>One lane<ul><li>for now</li></ul></li></ul><form><p>Subscribe</p></form>
                <p hidden>Secret</p><p>First<br>line<br><br>Second</p><aside><p>More</p></aside></article>
                <footer><p>Imprint</p></footer></body></html>
                """);

        assertThat(article.getHeadline()).isEqualTo("Bridge reopens");
        assertThat(article.getBody())
                .isEqualTo("It opened on Monday.\n\n“It is safe.”\n\nsaid the mayor\n\nOne lane\n\nfor now\n\n"
                        + "First line\n\nSecond");
        assertThat(article.getPublisher()).isEqualTo("Example Courier");
        assertThat(article.getDeclaredLanguage()).isEqualTo("en-GB");
        assertThat(article.getImageUrl()).isEqualTo("https://example.org/a.jpg");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-05-03T08:00:00Z"));
        assertThat(article.getModifiedAt()).isNull();
        assertThat(article.getAuthors()).containsExactly("A. Writer");
        assertThat(article.getKeywords()).containsExactly("bridge", "ferry");
        assertThat(article.getCanonicalUrl()).isEqualTo("https://example.org/a");
    }

    @Test
    void makesDoWithAPageThatSaysNothing() {
        Article article = read("<p>It opened on Monday.");

        assertThat(article.getHeadline()).isEmpty();
        assertThat(article.getBody()).isEqualTo("It opened on Monday.");
        assertThat(article.getCanonicalUrl()).isNull();
        assertThat(article.getPublisher()).isNull();
    }

    @Test
    void believesTheCallerBeforeThePage() {
        var known = ArticleReader.start("push")
                .setCanonicalUrl("https://example.org/mine")
                .setPublisher("Mine");

        Article article = reader.html(
                "<link rel=canonical href=https://example.org/theirs><meta property=og:site_name content=Theirs><p>b"
                        .getBytes(UTF_8),
                "",
                known);

        assertThat(article.getCanonicalUrl()).isEqualTo("https://example.org/mine");
        assertThat(article.getPublisher()).isEqualTo("Mine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            windows-1252 | -            | <meta charset=iso-8859-1>
            windows-1252 | -            | <meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
            windows-1252 | windows-1252 | <meta charset=utf-8>
            UTF-8        | -            | <meta charset=utf-8>
            UTF-8        | -            | <meta charset=no-such>
            UTF-8        | -            | <meta charset=utf-16>
            UTF-8        | -            | <p>
            Shift_JIS    | -            | <?xml version="1.0" encoding="Shift_JIS"?>
            """)
    void decodesAsDeclared(String written, String sent, String declaration) {
        String page = declaration + "<p>" + (written.equals("Shift_JIS") ? "大橋" : "Café");

        Article article = reader.html(
                page.getBytes(Charset.forName(written)), sent == null ? "" : sent, ArticleReader.start("files"));

        assertThat(article.getBody()).isEqualTo(written.equals("Shift_JIS") ? "大橋" : "Café");
    }

    @Test
    void decodesByTheByteOrderMarkWhateverIsDeclared() {
        assertThat(reader.html("\uFEFF<meta charset=utf-8><p>Café".getBytes(UTF_16LE), "", ArticleReader.start("files"))
                        .getBody())
                .isEqualTo("Café");
        assertThat(reader.html("\uFEFF<p>Café".getBytes(UTF_8), "windows-1252", ArticleReader.start("files"))
                        .getBody())
                .isEqualTo("Café");
    }

    @Test
    void readsBytesThatAreNoUtf8AsWindows1252WhateverIsDeclared() {
        assertThat(reader.html("<p>Café".getBytes(WINDOWS), "", ArticleReader.start("files"))
                        .getBody())
                .isEqualTo("Café");
        assertThat(reader.html("<meta charset=utf-8><p>Café".getBytes(WINDOWS), "utf-8", ArticleReader.start("files"))
                        .getBody())
                .isEqualTo("Café");
    }

    @Test
    void readsUtf8ThatIsDeclaredToBeLatin() {
        assertThat(reader.html("<meta charset=iso-8859-1><p>Café".getBytes(UTF_8), "", ArticleReader.start("files"))
                        .getBody())
                .isEqualTo("Café");
    }

    @Test
    void refusesPagesPastALimitAndSaysWhich() {
        assertTooLarge("<div>".repeat(1_000_000) + "<p>b", "more than 80000 tags");
        assertTooLarge("<p>b" + "</p>".repeat(1_000_000), "more than 80000 tags");
        assertTooLarge("<div>".repeat(5_000) + "<p>b", "nested more than 256 deep");
        assertTooLarge(
                "<p title='" + "x".repeat(2_000_000) + "'>b", "an attribute of more than 1048576 characters on <p>");
        assertTooLarge("<p>" + "x".repeat(1_000_001), "body has 1000001 characters");
        assertTooLarge("x".repeat(9_000_000), "More than 8388608 bytes");
    }

    /** Each of these made some parser slow or endless once. */
    @Test
    void readsHostilePagesInTime() {
        long started = System.nanoTime();

        rejectedOrRead("<p " + "a ".repeat(500_000) + ">b");
        rejectedOrRead("<b><i><u>".repeat(5_000) + "<p>x".repeat(30_000));
        rejectedOrRead("<table><tr><td>".repeat(80) + "<p>b");
        rejectedOrRead("<p>" + "<br>".repeat(40_000) + "b");
        rejectedOrRead("<!--".repeat(1_000_000));
        rejectedOrRead("<a href='" + "<".repeat(1_000_000));
        rejectedOrRead("<p>" + "&amp".repeat(200_000));

        assertThat((System.nanoTime() - started) / 1e9).isLessThan(20);
    }

    @Test
    void refusesAPageWithoutParagraphs() {
        assertThatThrownBy(() -> read("<html><body><div>Menu</div></body></html>"))
                .hasMessageStartingWith("body is empty");
    }

    private void rejectedOrRead(String html) {
        try {
            assertThat(read(html).getBody()).isNotBlank();
        } catch (RejectedException e) {
            assertThat(e.reason()).isIn(Reason.INVALID, Reason.TOO_LARGE);
        }
    }

    private void assertTooLarge(String html, String what) {
        assertThatThrownBy(() -> read(html))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE))
                .hasMessageContaining(what);
    }

    private Article read(String html) {
        return reader.html(html.getBytes(UTF_8), "", ArticleReader.start("files"));
    }
}
