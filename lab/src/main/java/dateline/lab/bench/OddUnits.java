package dateline.lab.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** What odd texts are made of, over and over: each by what is odd about it. */
final class OddUnits {

    static final Map<String, String> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put(
                "news",
                "The minister said on Monday that 40 people were killed in Lagos. “We must act,” she said.\n\n");
        BY_NAME.put("one line", "The minister said that the talks in Lagos had failed again ");
        BY_NAME.put("all capitals", "THE MINISTER SAID TALKS IN LAGOS HAD FAILED. ");
        BY_NAME.put("emoji", "\uD83D\uDE00\uD83C\uDDFA\uD83C\uDDF3 ");
        BY_NAME.put("right to left", "قال الرئيس إن المحادثات انتهت. ");
        BY_NAME.put("zero width", "a\u200Bb\u200Dc\uFEFF ");
        BY_NAME.put("lone surrogates", "a\uD83D b\uDE00 ");
        BY_NAME.put("no spaces", "東京で地震がありました");
        BY_NAME.put("one word", "a");
        BY_NAME.put("quotes", "“He said.” ");
        BY_NAME.put("open quotes", "“A ");
        BY_NAME.put("names", "Anna Berg of Oslo and ");
        BY_NAME.put("numbers", "$1.5 million, 40%, 3 May 2019; ");
        BY_NAME.put("said", "he said that she said that ");
        BY_NAME.put("line breaks", "a\n\n");
        BY_NAME.put("full stops", ".");
    }

    private OddUnits() {}
}
