package dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Broken feeds are read as far as they go and say what was wrong; hostile ones end soon. */
class BrokenFeedTest {

    private final FeedReader reader = new FeedReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'junk <rss><channel><item><title>a</title></item></channel></rss>'      | 1 | something stands before the first tag
            '<rss><channel><item><title>a<item><title>b</title>'                    | 2 |
            '<rss><channel><item><title>R&D</title></item></channel></rss>'         | 1 | an ampersand that is not escaped
            '<rss><channel><item><title>&own;</title></item></channel></rss>'       | 1 | a reference to an unknown entity
            '<rss><channel><item><title>a</title></item></rss><rss><channel/></rss>' | 1 | more than one outermost element
            '<rss><channel><item><media:title>a</media:title></item></channel></rss>' | 1 |
            '<rss><item><title><![CDATA[a</title></item><item><title>b</title></item></rss>' | 2 | without its end
            '<feed><entry><title>a</title></entry><entry><title>b</title>'          | 2 |
            '{"items":[{"title":"a"},{"title":"b"},{"ti'                            | 2 | broken JSON
            """)
    void readsAsFarAsItGoes(String text, int entries, String problem) throws FeedException {
        Feed feed = read(text);

        assertThat(feed.entries()).hasSize(entries);
        if (problem == null) {
            assertThat(feed.problems()).isEmpty();
        } else {
            assertThat(feed.problems()).anySatisfy(one -> assertThat(one).contains(problem));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            windows-1252 | -                          | -                  | not in UTF-8
            windows-1252 | encoding="windows-1252"    | -                  | -
            UTF-8        | encoding="iso-8859-1"      | -                  | -
            windows-1251 | encoding="windows-1251"    | text/xml;charset=utf-8 | -
            windows-1251 | -                          | text/xml;charset=windows-1251 | -
            """)
    void findsTheCharacterSet(String charset, String declared, String contentType, String problem)
            throws FeedException {
        String title = charset.equals("windows-1251") ? "Новости мира" : "Café crème à Orléans";
        String text = "<?xml version=\"1.0\" " + (declared == null ? "" : declared) + "?><rss><channel><title>" + title
                + "</title></channel></rss>";

        Feed feed = reader.read(text.getBytes(Charset.forName(charset)), contentType == null ? "" : contentType, null);

        assertThat(feed.title()).isEqualTo(title);
        assertThat(feed.problems()).hasSize(problem == null ? 0 : 1);
    }

    @Test
    void readsWideCharactersWithoutAMark() throws FeedException {
        byte[] wide = "<rss><channel><title>Ünïcode</title></channel></rss>".getBytes(UTF_16LE);

        assertThat(reader.read(wide, "", null).title()).isEqualTo("Ünïcode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '<html><body>x</body></html>' | Not a feed but an HTML page
            '<urlset><url/></urlset>'     | Not a feed but a sitemap
            '<opml><body/></opml>'        | Not a feed but a list of feeds (OPML)
            '<other/>'                    | Not a feed: its outermost element is other
            'plain'                       | Not a feed: no markup in it
            ''                            | Not a feed: no markup in it
            '{"a":1}'                     | Not a feed: JSON without version and items
            """)
    void saysWhatIsNoFeed(String text, String why) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(FeedException.class).hasMessage(why);
    }

    @Test
    void expandsNoEntityAndReadsNothingOutside() throws FeedException {
        Feed feed = read("""
                <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
                <rss><channel><title>x &b; &f;</title></channel></rss>
                """);

        assertThat(feed.title()).isEqualTo("x &b; &f;");
        assertThat(feed.problems()).anySatisfy(problem -> assertThat(problem).contains("declaration of entities"));
    }

    @Test
    @Timeout(30)
    void boundsDepthEntriesAndBytes() throws FeedException {
        assertThat(read("<rss><channel>" + "<a>".repeat(200_000)).entries()).isEmpty();
        Feed many = read("<rss>" + "<item><title>a</title></item>".repeat(FeedReader.MAX_ENTRIES + 5) + "</rss>");
        assertThat(many.entries()).hasSize(FeedReader.MAX_ENTRIES);
        assertThat(many.problems()).anySatisfy(problem -> assertThat(problem).contains("more than"));
        assertThatThrownBy(() -> reader.read(new byte[FeedReader.MAX_BYTES + 1], "", null))
                .hasMessage("The feed has more than " + FeedReader.MAX_BYTES + " bytes");
        assertThat(read("{\"items\":" + "[".repeat(5_000)).problems())
                .anySatisfy(problem -> assertThat(problem).contains("nesting depth"));
        read("<rss><title>" + "<![CDATA[".repeat(100_000));
        read("<rss><item><description>" + "&lt;img ".repeat(50_000));
        read("<rss><item " + "a='b' ".repeat(100_000) + ">");
    }

    @Test
    @Timeout(30)
    void survivesNoise() {
        var random = new Random(7);
        byte[] feed = """
                <?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><title>a &amp; b</title>
                <link>https://example.org/1</link><pubDate>Sun, 03 May 2026 12:00:00 GMT</pubDate></item></channel></rss>
                """.getBytes(ISO_8859_1);
        for (int i = 0; i < 2_000; i++) {
            byte[] noisy = feed.clone();
            for (int j = random.nextInt(12); j >= 0; j--) {
                noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(reader.read(noisy, "", null).entries()).hasSizeLessThan(3);
            } catch (FeedException e) {
                assertThat(e).hasMessageStartingWith("Not a feed");
            }
        }
    }

    private Feed read(String text) throws FeedException {
        return reader.read(text.getBytes(UTF_8), "", null);
    }
}
