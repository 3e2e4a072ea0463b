package dateline.ingest.read;

import static dateline.testing.Articles.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import dateline.schemas.RejectedException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever text comes in, every format makes a valid article of it or says why not. */
class OddTextTest {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\uFEFF",
            "\u200B\u00AD",
            "\uD83D",
            "\uDE00\uD83D",
            "😀".repeat(1000),
            "\u202Eright to left\u202C",
            "مرحبا بالعالم\n\nنص",
            "<p>markup</p> & < > \" '",
            "a\u0000b",
            "e\u0301\u0301\u0301".repeat(1000),
            "\r\n\r\n\r\n",
            "\n".repeat(100_000),
            " ".repeat(100_000) + "x",
            "a b ".repeat(100_000),
            ".".repeat(100_000),
            "\"".repeat(100_000),
            "x".repeat(999_999));

    private final ArticleReader reader = new ArticleReader(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void everyFormatSurvivesOddText() throws Exception {
        for (String odd : odd()) {
            check(() -> reader.text(odd.getBytes(UTF_8), ArticleReader.start("files")));
            check(() -> reader.html(odd.getBytes(UTF_8), "", ArticleReader.start("files")));
            check(() -> reader.html(("<p>" + odd).getBytes(UTF_8), "", ArticleReader.start("files")));
            check(() -> reader.json(odd.getBytes(UTF_8), ArticleReader.start("files")));
            byte[] json = new ObjectMapper()
                    .writer()
                    .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .writeValueAsBytes(Map.of("body", odd, "headline", odd));
            check(() -> reader.json(json, ArticleReader.start("files")));
        }
    }

    @Test
    void everyAgencyFormatSurvivesOddText() {
        for (String odd : odd()) {
            for (Format format : Format.values()) {
                if (format.wire().isPresent()) {
                    for (String frame : FRAMES) {
                        agency(format, frame.replace("ODD", odd));
                    }
                }
            }
        }
    }

    private static final List<String> FRAMES = List.of(
            "ODD",
            "<nitf><body><body.content><p>ODD</p></body.content></body></nitf>",
            "<newsItem guid='ODD'><contentMeta><headline>ODD</headline></contentMeta><contentSet><inlineXML>ODD</inlineXML>"
                    + "</contentSet></newsItem>",
            "<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>ODD</DataContent></ContentItem></NewsComponent>"
                    + "</NewsItem></NewsML>",
            "{\"body_text\":\"ODD\"}",
            "\u0001abc1 4 i 2\r\nODD\u0002ODD =\r\nODD\u0003ODD");

    private void agency(Format format, String text) {
        try {
            for (Item item : reader.wire(format, text.getBytes(UTF_8), "", "odd", () -> ArticleReader.start("files"))) {
                switch (item) {
                    case Item.Read(var place, var article) ->
                        assertThat(article.getBody()).isNotBlank();
                    case Item.Rejected(var place, var step, var cause, var bytes) ->
                        assertThat(cause).hasMessageMatching("(?s).+");
                    case Item.Unreadable(var place, var cause) -> throw new AssertionError(cause);
                }
            }
        } catch (RejectedException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }

    @Test
    void replacesHalfASurrogatePairThatJsonCanWrite() {
        Article article =
                reader.json("{\"body\":\"a\\ud83d b \\ud83d\\ude00\"}".getBytes(UTF_8), ArticleReader.start("files"));

        assertThat(article.getBody()).isEqualTo("a\uFFFD b 😀");
    }

    private static List<String> odd() {
        List<String> odd = new ArrayList<>(ODD);
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(200); j > 0; j--) {
                text.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0x10000)));
            }
            odd.add(text.toString());
        }
        return odd;
    }

    private static void check(java.util.concurrent.Callable<Article> read) throws Exception {
        try {
            Article article = read.call();
            assertThat(article.getBody()).isNotBlank();
            assertThat(article.getHeadline()).isNotNull();
            assertThat(ArticleId.isWellFormed(article.getArticleId())).isTrue();
            assertThat(article.getBody().getBytes(UTF_8)).asString(UTF_8).isEqualTo(article.getBody());
        } catch (RejectedException e) {
            assertThat(e).hasMessageMatching("(?s).{5,}");
        }
    }
}
