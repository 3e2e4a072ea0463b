package dateline.enrich;

import dateline.schemas.Article;
import dateline.testing.Articles;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Texts that no one would print and anyone may publish. */
public final class OddTexts {

    private static final int LARGE = 150_000;

    private OddTexts() {}

    /** Small ones, by what is odd about them. */
    public static Map<String, String> small() {
        var odd = new TreeMap<String, String>();
        odd.put("one letter", "x");
        odd.put("one mark", ".");
        odd.put("only white space", " \n\t\u00a0\n\n ");
        odd.put("only line breaks", "\n\n\n\r\n\u2028\u2029");
        odd.put("unclosed quotation", "“A quotation that nobody closes");
        odd.put("unpaired surrogates", "One \uD83D two \uDE00 three\uD83D");
        odd.put(
                "emoji",
                "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 Family. \uD83C\uDDFA\uD83C\uDDF3 Flag.");
        odd.put("right to left", "قال الرئيس إن المحادثات انتهت. هل ستعود؟ \u202Bنعم\u202C وقال “لا”.");
        odd.put("no spaces", "東京で地震がありました。けが人はいません。「大丈夫です」と市長は述べた。");
        odd.put("markup", "<p>He said <b>no</b> &amp; left.</p><script>alert('x')</script>");
        odd.put("only punctuation", "...!!!???...---—–“”‘’«»()[]{}.,;:…");
        odd.put("combining marks", "Z\u0301\u0316\u0301\u0316a\u0334l\u0301g\u0316o. E\u0301t\u00e9.");
        odd.put("controls", "a\u0000b\u0007c\u001Bd\u0085e\u009Ff\uFEFFg\u200Bh\u00ADi");
        odd.put("apostrophes", "'' ' ’’ n't 's ’s l'’ d' O''Neill don''t 'tis");
        odd.put("addresses", "https:// www. http://a.b/c?d=e). https://example.org/\uD83D\uDE00 a@b.c @x #y");
        odd.put("credits cut short", "(\n(Reuters\n(AP)\n© \nReporting by \ncontributed reporting from\n — \n/");
        odd.put(
                "numbers",
                "$ 1,2.3,4 €. 99999999999999999999 Feb. 30, 2019 31.02.2019 25:61 0.0.0.0 1e9 ½ ² ٣٫٥ 1–2–3 $-5 -");
        odd.put("datelines", "A (\n(AP) -\nB/C, 1 (dpa)-\n— D — E");
        odd.put("only nothing", "");
        odd.put(
                "all capitals",
                "MINISTER QUITS AFTER TALKS IN LAGOS FAIL. “WE HAVE LOST,” SAYS ANNA BERG OF THE BANK.");
        odd.put(
                "zero width",
                "Za\u200Bgreb\u200C \u200Dand\u2060 \uFEFFOslo\u200B. \u200B\u200B “\u200BYes\u200B,” he said.");
        odd.put("only surrogates", "\uD83D\uD83D\uDE00\uDE00\uDE00");
        odd.put("quotations", "“We lost,” he said. ".repeat(500));
        odd.put("noise", noise(3_000, 0x3000));
        odd.put("noise of bytes", noise(3_000, 0x100));
        odd.put("noise of punctuation", noiseOf(" .,!?\n\"'“”’()-—AaZzÉé\u00a01", 5_000));
        odd.put("noise of mojibake", noiseOf("Ãâ€™Â©ã é»\u00a0”\u0080\u0099aB. ", 5_000));
        return odd;
    }

    /** Large ones, made to take long: what takes quadratic time over one takes a minute. */
    public static Map<String, String> large() {
        var odd = new TreeMap<String, String>();
        for (String unit : List.of(
                "a",
                "A",
                ".",
                ". ",
                ".a",
                "a.A",
                "A. ",
                " ",
                "\n",
                "\n\n",
                "a\n\n",
                "x.\n",
                "'",
                "a'",
                "“",
                "“A ",
                "(",
                "(A",
                "(AP)\n",
                "—",
                "- ",
                "A-",
                "é",
                "Ã©",
                "Ã",
                "â€",
                "é\u00a0»",
                "e\u0301",
                "\u0301\u0316",
                "\u200b",
                "a\u00ad",
                "東",
                "\uD83D\uDE00",
                "www.",
                "He said “no”. ",
                "“A,” he said, ",
                "‘a ",
                "-'a",
                "« a » ",
                "A said ",
                "reply ",
                "according to ",
                "A criticized ",
                "A, saying ",
                "A of ",
                "Bank of ",
                "President ",
                "Mr ",
                " and A",
                "A contributed ",
                "by A, ",
                "Reporting by A; ",
                "© ",
                "The end. of it ",
                "ended.The ",
                "1.",
                "1,",
                "1 ",
                "$1 ",
                "1 million ",
                "one ",
                "two hundred ",
                "between 1 and ",
                "Jan. 1 ",
                "on Tuesday ",
                "2018-",
                "1:",
                "more than 1-",
                "a@",
                "a b ",
                "A b ")) {
            odd.put("a body of '" + unit.replace("\n", "\\n") + "'", unit.repeat(LARGE / unit.length()));
        }
        return odd;
    }

    /** The longest: a million characters is what an article may have, five is what someone may call the enrichers with. */
    public static Map<String, String> huge() {
        var odd = new TreeMap<String, String>();
        String news =
                "The minister said on Monday that 40 people were killed in Lagos. “We must act,” Anna Berg said.\n\n";
        odd.put("five million characters", news.repeat(5_000_000 / news.length()));
        String line = "the minister said that the talks in Lagos had failed again ";
        odd.put("one line of a million", line.repeat(1_000_000 / line.length()));
        odd.put("ten thousand quotations", "“We lost it all,” he said. ".repeat(10_000));
        return odd;
    }

    /** An article with this body and, as far as it fits, headline. */
    public static Article article(String text) {
        return Articles.article("odd")
                .setHeadline(text.substring(0, Math.min(text.length(), 2_000)))
                .setBody(text)
                .build();
    }

    private static String noise(int length, int limit) {
        return new Random(42)
                .ints(length, 1, limit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String noiseOf(String characters, int length) {
        return new Random(7)
                .ints(length, 0, characters.length())
                .map(characters::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
