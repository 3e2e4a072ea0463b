package dateline.ingest.read;

import static dateline.testing.Articles.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import dateline.schemas.Lane;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleJsonTest {

    private final ArticleReader reader = new ArticleReader(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void readsEveryField() {
        Article article = read("""
                {"canonicalUrl": "HTTPS://Example.org:443/a?utm_source=x#top", "publisher": "Example Courier",
                 "headline": "Bridge reopens", "standfirst": "Ferries go on", "body": "It opened.\\n\\nIt rained.",
                 "byline": "By A. Writer", "authors": ["A. Writer"], "dateline": "PORT EXAMPLE, 3 May",
                 "section": "Region", "keywords": ["bridge", "ferry"], "declaredLanguage": "en-GB",
                 "imageUrl": "https://example.org/a.jpg", "publishedAt": "2026-05-03T12:00:00+02:00",
                 "modifiedAt": 1777802400000, "lane": "BACKFILL"}
                """);

        assertThat(article.getCanonicalUrl()).isEqualTo("https://example.org/a");
        assertThat(article.getArticleId()).isEqualTo(ArticleId.ofUrl("https://example.org/a"));
        assertThat(article.getPublisher()).isEqualTo("Example Courier");
        assertThat(article.getHeadline()).isEqualTo("Bridge reopens");
        assertThat(article.getStandfirst()).isEqualTo("Ferries go on");
        assertThat(article.getBody()).isEqualTo("It opened.\n\nIt rained.");
        assertThat(article.getByline()).isEqualTo("By A. Writer");
        assertThat(article.getAuthors()).containsExactly("A. Writer");
        assertThat(article.getDateline()).isEqualTo("PORT EXAMPLE, 3 May");
        assertThat(article.getSection()).isEqualTo("Region");
        assertThat(article.getKeywords()).containsExactly("bridge", "ferry");
        assertThat(article.getDeclaredLanguage()).isEqualTo("en-GB");
        assertThat(article.getImageUrl()).isEqualTo("https://example.org/a.jpg");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-05-03T10:00:00Z"));
        assertThat(article.getModifiedAt()).isEqualTo(Instant.ofEpochMilli(1777802400000L));
        assertThat(article.getLane()).isEqualTo(Lane.BACKFILL);
        assertThat(article.getFetchedAt()).isEqualTo(NOON);
        assertThat(article.getSourceKind()).isEqualTo("files");
    }

    @Test
    void needsABodyOnly() {
        Article article = read("{\"body\": \"It opened.\"}");

        assertThat(article.getHeadline()).isEmpty();
        assertThat(article.getCanonicalUrl()).isNull();
        assertThat(article.getArticleId()).isEqualTo(ArticleId.ofText("", "It opened."));
    }

    @Test
    void keepsWhatTheCallerKnowsWhereTheObjectSaysNothing() {
        var known = ArticleReader.start("files").setPublisher("Courier").setDeclaredLanguage("en");

        Article article = reader.json(
                "{\"body\":\"b\",\"publisher\":\"Herald\",\"declaredLanguage\":null}".getBytes(UTF_8), known);

        assertThat(article.getPublisher()).isEqualTo("Herald");
        assertThat(article.getDeclaredLanguage()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"headlin":"A","body":"b"}                | headlin is not a field of an article; did you mean headline?
            {"title":"A","body":"b"}                  | title is not a field of an article; did you mean headline?
            {"url":"A","body":"b"}                    | url is not a field of an article; did you mean canonicalUrl?
            {"nothingLikeIt":"A","body":"b"}          | nothingLikeIt is not a field of an article
            {"fetchedAt":0,"body":"b"}                | fetchedAt is set here; leave it out
            {"body":"b","body":"c"}                   | body is given twice
            {"headline":"A"}                          | body is missing
            {"body":" "}                              | body is empty
            {"body":null}                             | body must be text, but is null
            {"body":["b"]}                            | body must be text, but is a list
            {"body":"b","headline":3}                 | headline must be text, but is a number
            {"body":"b","byline":{}}                  | byline must be text, but is an object
            {"body":"b","authors":"A"}                | authors must be a list of texts, but is a text
            {"body":"b","authors":["A",null]}         | authors must hold texts only, but item 2 is null
            {"body":"b","keywords":[["a"]]}           | keywords must hold texts only, but item 1 is a list
            {"body":"b","lane":"live"}                | lane must be LIVE or BACKFILL
            {"body":"b","imageUrl":"/a.jpg"}          | imageUrl is not an absolute http or https address
            {"body":"b","canonicalUrl":"ftp://x/"}    | canonicalUrl is not an absolute http or https address without credentials
            {"body":"b","declaredLanguage":"English!"}| declaredLanguage is not a BCP 47 language tag like en or en-GB
            {"body":"b","articleId":"7"}              | articleId is not 32 lower-case hexadecimal digits; leave it empty to have it computed
            {"body":"b","publishedAt":"2999-01-01T00:00:00Z"} | publishedAt 2999-01-01T00:00:00Z is more than a day in the future (now: 2026-05-03T12:00:00Z)
            {"body":"b"} {"body":"c"}                 | More follows the article at column 14; write one article a line
            [1]                                       | An article is a JSON object in braces, but here is a list
            {"body":"b"                               | Not JSON at column 12: Unexpected end-of-input: expected close marker for Object
            """)
    void saysWhatIsWrong(String json, String error) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.INVALID))
                .hasMessage(error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-03T12:00:00Z",
                "2026-05-03T14:00:00+0200",
                "2026-05-03T12:00:00.000Z",
                "2026-05-03T12:00Z"
            })
    void readsTimesWithAnOffset(String time) {
        assertThat(read("{\"body\":\"b\",\"publishedAt\":\"" + time + "\"}").getPublishedAt())
                .isEqualTo(NOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-05-03T12:00:00\"",
                "\"2026-05-03\"",
                "\"noon\"",
                "1.5",
                "true",
                "99999999999999999999",
                "\"\""
            })
    void refusesTimesThatNameNoInstant(String time) {
        assertThatThrownBy(() -> read("{\"body\":\"b\",\"publishedAt\":" + time + "}"))
                .hasMessageStartingWith("publishedAt must be a date and time with its offset from UTC");
    }

    @Test
    void refusesWhatIsPastALimit() {
        assertTooLarge("{\"body\":\"" + "b".repeat(1_000_001) + "\"}", "body");
        assertTooLarge("{\"body\":\"b\",\"keywords\":[" + "\"k\",".repeat(200) + "\"k\"]}", "keywords");
        assertTooLarge("{\"body\":\"b\",\"byline\":\"" + "b".repeat(5_000) + "\"}", "byline");
        assertTooLarge("{\"body\":\"b\",\"" + "n".repeat(100_000) + "\":1}", "body");
    }

    @Test
    void namesTheFieldAnErrorIsAbout() {
        assertThat(ArticleFields.namedIn("body is missing")).contains("body");
        assertThat(ArticleFields.namedIn("headlin is not a field of an article"))
                .contains("headlin");
        assertThat(ArticleFields.namedIn("Not JSON at column 12: x")).isEmpty();
        assertThat(ArticleFields.namedIn("")).isEmpty();
    }

    private void assertTooLarge(String json, String field) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE))
                .hasMessageStartingWith(field);
    }

    private Article read(String json) {
        return reader.json(json.getBytes(UTF_8), ArticleReader.start("files"));
    }
}
