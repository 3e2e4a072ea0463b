package dateline.enrich.enricher;

import dateline.enrich.text.Abbreviations;
import dateline.enrich.text.FunctionWords;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a body into sentences by rules: terminal punctuation, closing quotes, abbreviations and initials before it,
 * and the word after it. One pass; a blank line always ends a sentence.
 */
final class SentenceSplitter {

    static final String MAKER = "sentences/1";

    private static final String TERMINAL = ".!?…";

    /** Ideographic full stop and its kin; no space need follow them. */
    private static final String TERMINAL_ANYWHERE = "。！？｡";

    /** Arabic question mark and full stop, Devanagari danda, Armenian and Ethiopic full stops. */
    private static final String TERMINAL_ELSEWHERE = "؟۔।॥։።";

    private static final String CLOSING = "\"'”’»)]}」』）］›";
    private static final String OPENING = "\"'“‘„«([{「『（‹¿¡-–—";

    /** No abbreviation is longer, and looking further back at each period would take quadratic time. */
    private static final int LONGEST_WORD = 24;

    private static final float SURE = 1.0f;
    private static final float USUAL = 0.98f;
    private static final float AMBIGUOUS = 0.8f;

    /** One sentence: body[start, end). */
    record Span(int start, int end, float score) {}

    private final String text;
    private final boolean ordinals;
    private final List<Span> spans = new ArrayList<>();
    private int start;

    private SentenceSplitter(String text, boolean ordinals) {
        this.text = text;
        this.ordinals = ordinals;
    }

    /** @param ordinals whether the language writes "3." for third, as German does */
    static List<Span> split(String text, boolean ordinals) {
        var splitter = new SentenceSplitter(text, ordinals);
        splitter.run();
        return splitter.spans;
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isLineBreak(c)) {
                at = lineBreak(at);
            } else if (TERMINAL.indexOf(c) >= 0 || TERMINAL_ELSEWHERE.indexOf(c) >= 0) {
                at = terminal(at);
            } else if (TERMINAL_ANYWHERE.indexOf(c) >= 0) {
                int end = skip(skip(at, TERMINAL_ANYWHERE), CLOSING);
                add(end, SURE);
                at = end;
            } else {
                at++;
            }
        }
        add(text.length(), SURE);
    }

    /** A blank line ends a sentence; a single break does too, unless the next line goes on in lower case. */
    private int lineBreak(int at) {
        int end = at;
        int breaks = 0;
        while (end < text.length() && isSpace(text.charAt(end))) {
            breaks += text.charAt(end) == '\n' ? 1 : 0;
            end++;
        }
        if (breaks > 1 || end == text.length() || !Character.isLowerCase(text.codePointAt(end))) {
            add(at, breaks > 1 ? SURE : USUAL);
        }
        return end;
    }

    private int terminal(int at) {
        int afterMarks = skip(skip(at, TERMINAL), TERMINAL_ELSEWHERE);
        int end = skip(isSpacedGuillemet(afterMarks) ? afterMarks + 1 : afterMarks, CLOSING);
        if (end < text.length() && !isSpace(text.charAt(end))) {
            return end; // "3.5", "example.org"
        }
        int next = end;
        while (next < text.length() && isSpace(text.charAt(next)) && !isLineBreak(text.charAt(next))) {
            next++;
        }
        if (next == text.length() || isLineBreak(text.charAt(next))) {
            return next; // the line break decides
        }
        int word = skip(next, OPENING);
        if (word < text.length() && Character.isLowerCase(text.codePointAt(word))) {
            return end; // "etc. and", "“Why?” he asked"
        }
        float score = USUAL;
        if (text.charAt(at) == '.' && afterMarks == at + 1) {
            String before = wordBefore(at);
            if (Abbreviations.isTrailing(before)) {
                if (!FunctionWords.isStarting(wordAt(word))) {
                    return end;
                }
                score = AMBIGUOUS;
            } else if (Abbreviations.isLeading(before) || (ordinals && isOrdinal(before))) {
                return end;
            }
        }
        add(end, score);
        return end;
    }

    /** French sets a space before the closing mark. */
    private boolean isSpacedGuillemet(int at) {
        return at + 1 < text.length() && Character.isSpaceChar(text.charAt(at)) && text.charAt(at + 1) == '»';
    }

    private void add(int end, float score) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            spans.add(new Span(from, to, score));
        }
        start = end;
    }

    private int skip(int at, String characters) {
        int end = at;
        while (end < text.length() && characters.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private String wordBefore(int end) {
        int from = end;
        while (from > 0 && end - from <= LONGEST_WORD && isWordPart(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end);
    }

    private String wordAt(int from) {
        int end = from;
        while (end < text.length() && end - from <= LONGEST_WORD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    private static boolean isOrdinal(String word) {
        return (word.length() == 1 || word.length() == 2) && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
