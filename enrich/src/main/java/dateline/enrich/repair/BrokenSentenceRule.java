package dateline.enrich.repair;

import dateline.enrich.text.Abbreviations;
import dateline.enrich.text.FunctionWords;
import dateline.schemas.RepairKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes out a period that machine translation has left inside a sentence, as in "a growing standoff. on Ukraine".
 *
 * <p>English only: a lower-case word, a period, one space, and a lower-case word that goes on. Left alone:
 * abbreviations, ellipses, names such as "iPhone" or "adidas said", and texts or paragraphs that use no capitals at all.
 */
final class BrokenSentenceRule implements RepairRule {

    /** Before a word such as "of" or "with". */
    private static final float LIKELY = 0.8f;

    /** Before any other lower-case word. */
    private static final float PROBABLE = 0.6f;

    private static final int LONGEST_WORD = 30;
    private static final int SHORTEST_WORD = 3;

    /** Every sixteenth word at least must be one of the commonest English ones; in English news every fourth is. */
    private static final int COMMON_ONE_IN = 16;

    /** So many may be faults in any text. */
    private static final int FEW = 2;

    /** A name in lower case is the subject of a sentence; one of these follows it. */
    private static final Set<String> PREDICATES = Set.of(
            "said",
            "says",
            "is",
            "was",
            "has",
            "had",
            "will",
            "would",
            "announced",
            "told",
            "reported",
            "launched",
            "sold",
            "makes",
            "made",
            "did",
            "does",
            "shares",
            "also",
            "declined",
            "plans",
            "expects",
            "plunged",
            "rose");

    @Override
    public RepairKind kind() {
        return RepairKind.BROKEN_SENTENCE;
    }

    @Override
    public String maker() {
        return "broken-sentence/1";
    }

    @Override
    public List<Edit> find(Passage passage) {
        String text = passage.text();
        if (passage.isHeadline() || text.indexOf(". ") < 0) {
            return List.of();
        }
        List<Edit> edits = new ArrayList<>();
        int ends = 0;
        boolean capitals = false; // whether this paragraph starts with one
        boolean started = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                started = false;
            } else if (!started && Character.isLetter(c)) {
                started = true;
                capitals = !Character.isLowerCase(c);
            } else if (c == '.' && at + 1 < text.length()) {
                ends += Character.isWhitespace(text.charAt(at + 1)) ? 1 : 0;
                float score = capitals ? score(text, at) : 0;
                if (score > 0) {
                    edits.add(new Edit(at, at + 1, "", score));
                }
            }
        }
        boolean usual = edits.size() > FEW && edits.size() * 4 > ends; // then it is how this text is written
        return edits.isEmpty() || usual || !isEnglish(text) ? List.of() : edits;
    }

    private static float score(String text, int period) {
        int next = period + 2;
        if (next >= text.length() || text.charAt(period + 1) != ' ' || !isAsciiLower(text.charAt(next))) {
            return 0;
        }
        String before = text.substring(startOfWord(text, period), period);
        if (before.length() < SHORTEST_WORD || !isLower(before) || Abbreviations.isLower(before)) {
            return 0;
        }
        int end = endOfWord(text, next);
        String after = text.substring(next, end);
        if (!isLower(after) || (end < text.length() && !closesWord(text, end))) {
            return 0;
        }
        if (FunctionWords.isContinuing(after)) {
            return LIKELY;
        }
        int second = Math.min(end + 1, text.length());
        boolean isName = PREDICATES.contains(text.substring(second, endOfWord(text, second)));
        return isName || after.length() < SHORTEST_WORD ? 0 : PROBABLE;
    }

    private static int startOfWord(String text, int end) {
        int start = end;
        while (start > 0 && end - start <= LONGEST_WORD && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && end - start <= LONGEST_WORD && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean closesWord(String text, int end) {
        char c = text.charAt(end);
        return c == ' '
                || ((c == ',' || c == '.' || c == ';' || c == ':')
                        && (end + 1 == text.length() || Character.isWhitespace(text.charAt(end + 1))));
    }

    private static boolean isLower(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> isAsciiLower((char) c));
    }

    private static boolean isAsciiLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isEnglish(String text) {
        int words = 0;
        int common = 0;
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean letter = at < text.length() && Character.isLetter(text.charAt(at));
            if (letter && start < 0) {
                start = at;
            } else if (!letter && start >= 0) {
                words++;
                common += at - start <= 4 && FunctionWords.isCommon(text.substring(start, at)) ? 1 : 0;
                start = -1;
            }
        }
        return common * COMMON_ONE_IN >= words;
    }
}
