package dateline.ingest.read;

import static dateline.testing.Articles.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.schemas.Article;
import dateline.schemas.RejectedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

    private final ArticleReader reader = new ArticleReader(Clock.fixed(NOON, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Bridge reopens##It opened on Monday.##It rained.                    | Bridge reopens                | It opened on Monday.##It rained.
            Is the bridge safe?##It opened on Monday.                           | Is the bridge safe?           | It opened on Monday.
            Storm nears the U.S.##It comes on Monday.                           | Storm nears the U.S.          | It comes on Monday.
            Bridge reopens##Bridge reopens##It opened on Monday.                | Bridge reopens                | Bridge reopens##It opened on Monday.
            The bridge is open.##the  bridge is open##It rained.                | The bridge is open.           | the  bridge is open##It rained.
            Bridge reopens                                                      | -                             | Bridge reopens
            The bridge opened on Monday.##It rained.                            | -                             | The bridge opened on Monday.##It rained.
            “The bridge is open.”##It rained.                                   | -                             | “The bridge is open.”##It rained.
            He said this:##“The bridge is open.”                                | -                             | He said this:##“The bridge is open.”
            大桥重新开放##大桥星期一通车。                                           | 大桥重新开放                    | 大桥星期一通车。
            大桥星期一通车。##下雨了。                                              | -                             | 大桥星期一通车。##下雨了。
            """)
    void tellsAHeadlineFromBodyText(String text, String headline, String body) {
        Article article = read(text.replace("##", "\n\n"));

        assertThat(article.getHeadline()).isEqualTo(headline == null ? "" : headline);
        assertThat(article.getBody()).isEqualTo(body.replace("##", "\n\n"));
    }

    @Test
    void takesALongFirstParagraphForBodyUnlessItComesTwice() {
        String lead = "The bridge " + "and the other bridge ".repeat(20) + "opened";

        assertThat(read(lead + "\n\nIt rained.").getHeadline()).isEmpty();
        assertThat(read(lead + "\n\n" + lead + "\n\nIt rained.").getHeadline()).isEqualTo(lead);
    }

    @Test
    void joinsHardWrappedLinesAndKeepsLongOnesApart() {
        assertThat(read("The bridge\nopened on Monday.\n\nIt\nrained.").getBody())
                .isEqualTo("The bridge opened on Monday.\n\nIt rained.");
        assertThat(read("大桥星期一\n通车。").getBody()).isEqualTo("大桥星期一通车。");

        String paragraph = "The bridge opened on Monday, and the day after it was closed again. "
                .repeat(4)
                .strip();
        assertThat(read(paragraph + "\n" + "It rained.").getBody()).isEqualTo(paragraph + "\n\nIt rained.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028"})
    void takesEveryKindOfLineEnd(String end) {
        assertThat(read("A headline" + end + " \u00a0" + end + "One," + end + "two." + end)
                        .getBody())
                .isEqualTo("One, two.");
    }

    @Test
    void takesAByteOrderMarkOff() {
        assertThat(read("\uFEFFA headline\n\nA body.").getHeadline()).isEqualTo("A headline");
    }

    @Test
    void refusesBytesThatAreNotUtf8AndSaysWhich() {
        byte[] latin = "A headline\n\nCaf\u00e9 body.".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> reader.text(latin, ArticleReader.start("files")))
                .isInstanceOf(RejectedException.class)
                .hasMessage(
                        "Not UTF-8: byte offset 15 holds 0xe9, which is not well-formed there; convert it to UTF-8");
        assertThatThrownBy(() -> reader.text(new byte[] {'a', 0, 'b', 0}, ArticleReader.start("files")))
                .hasMessageContaining("byte offset 1 holds a zero byte");
        assertThatThrownBy(() -> reader.text(new byte[] {-1, -2, 'b', 0}, ArticleReader.start("files")))
                .hasMessageContaining("UTF-16");
    }

    @Test
    void refusesATextWithoutText() {
        assertThatThrownBy(() -> read(" \n\u00a0\r\n\t")).hasMessage("body is empty");
        assertThatThrownBy(() -> read("")).hasMessage("body is empty");
    }

    /** The seed document was copied from a page: its headline stands twice, and its last line names a contributor. */
    @Test
    void readsTheSeedDocument() throws IOException {
        Article article = read(Files.readString(Path.of("../seeds/articles/000_3bf8c9a4a67db8bf.txt")));

        String headline = "US officials visit Venezuela, an ally of Russia, as the West isolates Putin";
        assertThat(article.getHeadline()).isEqualTo(headline);
        assertThat(article.getBody()).startsWith(headline + "\n\nSenior US officials are traveling");
        assertThat(article.getBody()).endsWith("\n\nSheyla Urdaneta contributed reporting from Maracaibo, Venezuela.");
        assertThat(article.getBody().split("\n\n")).hasSize(20);
    }

    private Article read(String text) {
        return reader.text(text.getBytes(UTF_8), ArticleReader.start("files"));
    }
}
