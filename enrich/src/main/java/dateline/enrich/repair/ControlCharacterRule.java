package dateline.enrich.repair;

import dateline.schemas.RepairKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes out characters that nobody sees: controls, soft hyphens, zero-width spaces, byte order marks.
 *
 * <p>Left alone: what shapes text in other scripts (joiners between letters, direction marks) and line breaks.
 */
final class ControlCharacterRule implements RepairRule {

    private static final float SURE = 1.0f;

    @Override
    public RepairKind kind() {
        return RepairKind.CONTROL_CHARACTER;
    }

    @Override
    public String maker() {
        return "control-character/1";
    }

    @Override
    public List<Edit> find(Passage passage) {
        String text = passage.text();
        List<Edit> edits = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isUnseen(text, end)) {
                end++;
            }
            if (end > at) {
                edits.add(new Edit(at, end, "", SURE));
            }
            at = end + 1;
        }
        return edits;
    }

    private static boolean isUnseen(String text, int at) {
        char c = text.charAt(at);
        if (c < ' ') {
            return c < '\t' || c > '\r'; // tab to carriage return are white space
        }
        if (c < '\u007F') {
            return false;
        }
        return switch (c) {
            case '\u0085' -> false; // next line
            case '\u00AD', '\u200B', '\u2060', '\uFEFF', '\uFFFC' -> true;
            case '\u200C', '\u200D' -> !isBetweenLetters(text, at);
            default -> c <= '\u009F';
        };
    }

    /** Persian, the Indic scripts and emoji need joiners; between other letters and at the edge of words they are waste. */
    private static boolean isBetweenLetters(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && text.charAt(at - 1) > '\u0530'
                && text.charAt(at + 1) > '\u0530'
                && !Character.isWhitespace(text.charAt(at - 1))
                && !Character.isWhitespace(text.charAt(at + 1));
    }
}
