package dateline.enrich.quote;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs quotation marks.
 *
 * <p>Marks inside a passage belong to what is quoted and are passed over. A passage ends with its paragraph, unless the
 * next one opens with the mark again: then it goes on there, as printers have it. Apostrophes are told from closing
 * single marks by the letters around. One pass: no character is looked at more than a few times.
 */
final class QuotationMarks {

    /** A hostile text may be nothing but marks. */
    private static final int MAX_PASSAGES = 20_000;

    private static final char FILLER = '\u200b';

    private static final String BEFORE_CLOSING = ",.!?…-–—";

    private final String text;
    private final ParagraphEnds paragraphs;
    private final List<Passage> passages = new ArrayList<>();

    private QuotationMarks(String text) {
        // '' is typed for " where keyboards have no other; what fills its place is passed over as blank.
        this.text = text.contains("''") ? text.replace("''", "\"" + FILLER) : text;
        this.paragraphs = new ParagraphEnds(this.text);
    }

    /** In order of place, not overlapping. */
    static List<Passage> pair(String text) {
        var marks = new QuotationMarks(text);
        marks.run();
        return marks.passages;
    }

    private void run() {
        int at = 0;
        while (at < text.length() && passages.size() < MAX_PASSAGES) {
            MarkKind kind = MarkKind.openedBy(text.charAt(at));
            at = kind != null && opens(kind, at) ? passage(kind, at) : at + 1;
        }
    }

    private boolean opens(MarkKind kind, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        boolean letterBefore = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        return switch (kind) {
            case CORNERS, WHITE_CORNERS, GERMAN -> true;
            case GUILLEMETS -> true; // French sets a space behind it
            case GUILLEMETS_INWARD, SINGLE, SINGLE_STRAIGHT -> !letterBefore && Character.isLetter(next);
            case ENGLISH -> !Character.isWhitespace(next);
            case STRAIGHT -> !letterBefore && !Character.isWhitespace(next);
        };
    }

    /** Reads the passage that opens here and returns where to go on. */
    private int passage(MarkKind kind, int open) {
        List<Stretch> parts = new ArrayList<>();
        int from = open + 1;
        while (true) {
            int end = paragraphs.after(from);
            int close = kind.isSingle() ? singleClose(kind, from, end) : close(kind, from, end);
            if (close >= 0 && close < end && kind.closes(text.charAt(close))) {
                return add(open, close + 1, from, close, parts, true);
            }
            if (kind.isSingle()) {
                return open + 1; // an apostrophe after all
            }
            if (close >= 0) { // another one opens first
                return add(open, close, from, close, parts, false);
            }
            int next = nextParagraph(end);
            if (next >= text.length() || !kind.opens(text.charAt(next)) || next + 1 >= text.length()) {
                boolean opensParagraph = open == 0 || text.charAt(open - 1) == '\n';
                return kind == MarkKind.STRAIGHT && !opensParagraph && parts.isEmpty()
                        ? open + 1 // inches, or a mark too many
                        : add(open, end, from, end, parts, false);
            }
            addPart(from, end, parts);
            from = next + 1;
        }
    }

    private int add(int open, int after, int from, int to, List<Stretch> parts, boolean closed) {
        int behind = closed && after < text.length() && text.charAt(after) == FILLER ? after + 1 : after;
        addPart(from, to, parts);
        if (!parts.isEmpty()) {
            passages.add(new Passage(open, behind, List.copyOf(parts), closed));
        }
        return Math.max(behind, open + 1);
    }

    private void addPart(int from, int to, List<Stretch> parts) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            parts.add(new Stretch(start, end));
        }
    }

    /** The closing mark, or the opening of another passage when the sentence before it is over; -1 without. */
    private int close(MarkKind kind, int from, int end) {
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (kind.closes(c)) {
                boolean opensAnother = kind == MarkKind.STRAIGHT
                        && at + 1 < end
                        && isBlank(text.charAt(at - 1))
                        && Character.isLetterOrDigit(text.charAt(at + 1));
                return opensAnother && !isOver(at) ? close(kind, at + 1, end, at) : at;
            }
            if (kind.opens(c) && isOver(at)) {
                return at;
            }
        }
        return -1;
    }

    /** A straight mark that looks like an opening one inside a passage closes it only if no other does. */
    private int close(MarkKind kind, int from, int end, int doubtful) {
        int next = text.indexOf('"', from);
        return next >= 0 && next < end && kind.closes(text.charAt(next)) && isInner(next, end) ? next : doubtful;
    }

    private boolean isInner(int at, int end) {
        return at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private boolean isOver(int at) {
        int last = at - 1;
        while (last >= 0 && isBlank(text.charAt(last))) {
            last--;
        }
        return last < at - 1 && last >= 0 && ".!?".indexOf(text.charAt(last)) >= 0;
    }

    /** The single mark that closes: one behind punctuation rather than one behind a letter, which may be "workers'". */
    private int singleClose(MarkKind kind, int from, int end) {
        int weak = -1;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (kind.closes(c)) {
                boolean inWord = at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1));
                if (!inWord && !isBlank(text.charAt(at - 1))) {
                    if (BEFORE_CLOSING.indexOf(text.charAt(at - 1)) >= 0) {
                        return at;
                    }
                    weak = weak < 0 ? at : weak;
                } else if (opens(kind, at)) {
                    return weak;
                }
            } else if (kind.opens(c)) {
                return weak;
            }
        }
        return weak;
    }

    private int nextParagraph(int end) {
        int at = end;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == FILLER || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
