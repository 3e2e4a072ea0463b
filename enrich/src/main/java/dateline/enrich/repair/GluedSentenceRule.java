package dateline.enrich.repair;

import dateline.enrich.text.FunctionWords;
import dateline.schemas.RepairKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts the missing space between two sentences, as in "the talks ended.The next round".
 *
 * <p>Left alone: addresses, file and product names ("Booking.Com"), initials, decimals, abbreviations. The word before
 * must be plain letters that end in lower case, the one after a capitalised word; and either a sentence is likely to
 * start with that word, or the word before is no name.
 */
final class GluedSentenceRule implements RepairRule {

    private static final float LIKELY = 0.9f;
    private static final float PROBABLE = 0.7f;

    /** No word is longer; looking further at each period would take quadratic time. */
    private static final int LONGEST_WORD = 30;

    private static final int SHORTEST_WORD = 3;

    /** Endings of addresses and files that some style sheets capitalise. */
    private static final Set<String> NAMES = Set.of(
            "Com", "Org", "Net", "Io", "Js", "Py", "Tv", "Gov", "Edu", "Info", "Biz", "Uk", "Us", "De", "Fr", "Eu",
            "Ai", "App", "Dev", "News", "Online", "Pdf", "Doc", "Exe", "Jpg", "Html", "Txt", "Xml", "Zip");

    @Override
    public RepairKind kind() {
        return RepairKind.GLUED_SENTENCES;
    }

    @Override
    public String maker() {
        return "glued-sentences/1";
    }

    @Override
    public List<Edit> find(Passage passage) {
        if (passage.isHeadline()) {
            return List.of();
        }
        String text = passage.text();
        List<Edit> edits = new ArrayList<>();
        for (int at = 1; at < text.length() - 1; at++) {
            char c = text.charAt(at);
            if (c != '.' && c != '!' && c != '?') {
                continue;
            }
            int next = at + 1;
            if ("\"”’»)".indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            float score = score(text, at, next);
            if (score > 0) {
                edits.add(new Edit(next, next, " ", score));
            }
        }
        return edits;
    }

    /** How sure it is that a sentence ends before {@code mark} and another starts at {@code next}; 0 when it is not. */
    private static float score(String text, int mark, int next) {
        if (next >= text.length() || !Character.isUpperCase(text.charAt(next))) {
            return 0;
        }
        int start = mark;
        while (start > 0 && mark - start <= LONGEST_WORD && isInWord(text.charAt(start - 1))) {
            start--;
        }
        int end = next;
        while (end < text.length() && end - next <= LONGEST_WORD && isInWord(text.charAt(end))) {
            end++;
        }
        if (mark - start < SHORTEST_WORD
                || !Character.isLowerCase(text.charAt(mark - 1))
                || (start > 0 && !opensWord(text.charAt(start - 1)))
                || (end < text.length() && !closesWord(text, end))) {
            return 0;
        }
        String after = text.substring(next, end);
        if (NAMES.contains(after) || (after.length() > 1 && !Character.isLowerCase(after.charAt(1)))) {
            return 0;
        }
        if (FunctionWords.isStartingAnywhere(after)) {
            return LIKELY;
        }
        boolean name = Character.isUpperCase(text.charAt(start));
        return name || after.length() == 1 || end == text.length() ? 0 : PROBABLE;
    }

    private static boolean isInWord(char c) {
        return Character.isLetter(c) || c == '\'' || c == '’' || c == '-';
    }

    private static boolean opensWord(char c) {
        return Character.isWhitespace(c) || "(\"“‘«".indexOf(c) >= 0;
    }

    /** What follows the word must not make an address of it. */
    private static boolean closesWord(String text, int end) {
        char c = text.charAt(end);
        return Character.isWhitespace(c)
                || ((c == ',' || c == ':' || c == ';')
                        && end + 1 < text.length()
                        && Character.isWhitespace(text.charAt(end + 1)));
    }
}
