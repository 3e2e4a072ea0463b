package dateline.enrich.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.RepairedField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each rule mends and what it leaves alone; "=" in the last column: it stays as it is. */
class RulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            The portâ€™s mayor             | The port’s mayor
            A cafÃ© in SÃ£o Paulo           | A café in São Paulo
            Ã¢â‚¬Å“YesÃ¢â‚¬Â\u009d, he said     | “Yes”, he said
            ÐŸÑ€Ð¸Ð²ÐµÑ‚                   | Привет
            The end.Â\u00a0The start         | The end.\u00a0The start
            Rain â€“ and wind              | Rain – and wind
            NÃO, disse a IRMÃ ontem         | =
            “A IRMÔ, disse                | =
            «\u00a0La liberté\u00a0»           | =
            LIBERTÉ\u00a0: le débat            | =
            Das große „Ä“                  | =
            Straße, Ærø, Łódź, Győr, ¿qué? | =
            """)
    void mojibake(String text, String mended) {
        assertMended(new MojibakeRule(), text, mended);
    }

    @Test
    void mojibakeThatMayBeCorrectIsMendedWhereOtherCannotBe() {
        assertMended(new MojibakeRule(), "LA IRMÃ” y su cafÃ©", "LA IRMÔ y su café");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            a  b|a b
            a \u00a0b|a b
            a\u00a0b|=
            a\tb|a b
            over .|over.
            over , and|over, and
            wait ... and see|=
            wait . . . and see|=
            the .NET team|=
            Quoi ? Oui !|=
            """)
    void whiteSpace(String text, String mended) {
        assertMended(new WhiteSpaceRule(), text, mended);
    }

    @Test
    void whiteSpaceBetweenParagraphs() {
        assertMended(
                new WhiteSpaceRule(), "\n One.\r\nTwo.  \n\n\n \nThree.\u2029Four.\n", "One.\nTwo.\n\nThree.\n\nFour.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The talks ended.The next round starts soon.   | The talks ended. The next round starts soon.
            He said “we leave.”The mayor stayed.          | He said “we leave.” The mayor stayed.
            Nobody came.Ministers stayed home.            | Nobody came. Ministers stayed home.
            Is it over?No one knows.                      | Is it over? No one knows.
            He flew to Cairo.The talks failed.            | He flew to Cairo. The talks failed.
            Look at example.Com for more.                 | =
            See www.example.org.The rest is silence.      | =
            The U.S.Army came.                            | =
            In the year 3.The sum was small.              | =
            He wrote readme.Txt and e.g.The others.       | =
            Yahoo!Japan grew.                             | =
            J.R.R.Tolkien wrote.                          | =
            """)
    void gluedSentences(String text, String mended) {
        assertMended(new GluedSentenceRule(), text, mended);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Amid a growing row. over the bridge, the mayor left the town.   | Amid a growing row over the bridge, the mayor left the town.
            He said in a speech. public on Monday that the port was to open. | He said in a speech public on Monday that the port was to open.
            The port is near the town, approx. two miles to the north of it. | =
            Shares of the shop rose. adidas said the end of the year is good. | =
            It was the end of the day... and to the north was the sea.       | =
            the end of the day. and to the north was the sea.                | =
            He came to the office. iPhone sales were to the good of it.      | =
            Wir kamen nach Hause. und das war gut so.                        | =
            It was No. one in the list of the town.                          | =
            """)
    void brokenSentences(String text, String mended) {
        assertMended(new BrokenSentenceRule(), text, mended);
    }

    @Test
    void brokenSentencesThatAreTheStyleOfATextStay() {
        String text = "The poet of the town. of the sea. of the sky. of the port. of the end.";

        assertMended(new BrokenSentenceRule(), text, "=");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bridge reopens         | Bridge reopens\\nIt took weeks.           | It took weeks.
            Bridge reopens         | BRIDGE  REOPENS.\\n\\nIt took weeks.      | It took weeks.
            Mayor: ‘no deal’       | Mayor: 'No deal'\\nIt took weeks.         | It took weeks.
            Bridge reopens         | Bridge reopens\\n\\nBridge reopens\\n\\nA. | A.
            Bridge reopens         | Bridge reopens after weeks.\\nA.          | =
            Bridge reopens         | Bridge reopens, the mayor said.\\nA.      | =
            Bridge reopens         | Bridge reopens                           | =
            ...                    | ...\\nIt took weeks.                      | =
            """)
    void doubledHeadline(String headline, String body, String mended) {
        String text = body.replace("\\n", "\n");
        var passage = new Passage(RepairedField.BODY, text, headline);

        assertThat(applied(new DoubledHeadlineRule(), passage)).isEqualTo(mended.equals("=") ? text : mended);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Harbour bridge reopens Harbour bridge reopens      | Harbour bridge reopens
            Harbour bridge reopens - Harbour Bridge Reopens    | Harbour bridge reopens
            New York New York                                  | =
            Harbour bridge reopens after harbour bridge closes | =
            """)
    void headlineDoubledInItself(String headline, String mended) {
        var passage = new Passage(RepairedField.HEADLINE, headline, headline);

        assertThat(applied(new DoubledHeadlineRule(), passage)).isEqualTo(mended.equals("=") ? headline : mended);
    }

    @Test
    void controlCharacters() {
        assertMended(new ControlCharacterRule(), "\uFEFFA so\u00adft\u200b \u0007day\u0092.", "A soft day.");
    }

    @Test
    void controlCharactersThatShapeLettersStay() {
        String text = "می\u200cخواهم \uD83D\uDC68\u200D\uD83D\uDC69 \u200eabc\tdef\u0085";

        assertMended(new ControlCharacterRule(), text, "=");
    }

    @Test
    void unicodeForm() {
        assertMended(new UnicodeFormRule(), "Cafe\u0301, 30 \u212b, \u1112\u1161\u11ab", "Café, 30 \u00c5, \ud55c");
    }

    private static void assertMended(RepairRule rule, String text, String mended) {
        var passage = new Passage(RepairedField.BODY, text, "Some headline");

        assertThat(applied(rule, passage)).isEqualTo(mended.equals("=") ? text : mended);
    }

    private static String applied(RepairRule rule, Passage passage) {
        var patchwork = new Patchwork(passage.text());
        List<Edit> edits = rule.find(passage);
        patchwork.apply(rule, edits);
        return patchwork.text();
    }
}
