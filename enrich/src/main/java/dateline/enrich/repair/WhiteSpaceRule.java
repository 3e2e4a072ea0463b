package dateline.enrich.repair;

import dateline.schemas.RepairKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Folds white space: one space between words, one blank line between paragraphs, none at the edges of a line, none
 * before a full stop or comma that ends a word.
 *
 * <p>A single no-break or narrow space is left alone; French sets one before its marks. A headline becomes one line.
 */
final class WhiteSpaceRule implements RepairRule {

    private static final float SURE = 1.0f;
    private static final float USUAL = 0.95f;

    @Override
    public RepairKind kind() {
        return RepairKind.WHITE_SPACE;
    }

    @Override
    public String maker() {
        return "white-space/1";
    }

    @Override
    public List<Edit> find(Passage passage) {
        String text = passage.text();
        List<Edit> edits = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && isSpace(text.charAt(end))) {
                end++;
            }
            String folded = folded(text, at, end, passage.isHeadline());
            if (!text.regionMatches(at, folded, 0, Math.max(folded.length(), end - at))) {
                boolean stray = folded.isEmpty() && at > 0 && end < text.length();
                edits.add(new Edit(at, end, folded, stray ? USUAL : SURE));
            }
            at = end;
        }
        return edits;
    }

    private static String folded(String text, int start, int end, boolean oneLine) {
        if (start == 0 || end == text.length()) {
            return "";
        }
        int breaks = breaks(text, start, end);
        if (breaks > 0) {
            if (oneLine) {
                return " ";
            }
            return breaks == 1 ? "\n" : "\n\n";
        }
        if (isBeforeStrayMark(text, start, end)) {
            return "";
        }
        char only = text.charAt(start);
        return end - start > 1 || only == '\t' ? " " : String.valueOf(only);
    }

    /** How many lines end in this stretch; a carriage return with its line feed counts once. */
    private static int breaks(String text, int start, int end) {
        int breaks = 0;
        for (int i = start; i < end; i++) {
            switch (text.charAt(i)) {
                case '\n', '\u000B', '\u0085', '\u2028' -> breaks++;
                case '\r' -> breaks += i + 1 < end && text.charAt(i + 1) == '\n' ? 0 : 1;
                case '\f', '\u2029' -> breaks += 2; // a new page, a new paragraph
                default -> {}
            }
        }
        return breaks;
    }

    /** " ." or " ," between a word and the next space, as in "the crisis ."; not " ..." and not " .NET". */
    private static boolean isBeforeStrayMark(String text, int start, int end) {
        char mark = text.charAt(end);
        return (mark == '.' || mark == ',')
                && (end + 1 == text.length() || isSpace(text.charAt(end + 1)))
                && Character.isLetterOrDigit(text.charAt(start - 1))
                && !isSpacedEllipsis(text, end);
    }

    private static boolean isSpacedEllipsis(String text, int mark) {
        return mark + 2 < text.length() && text.charAt(mark + 2) == text.charAt(mark);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
