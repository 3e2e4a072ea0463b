package dateline.schemas;

import java.text.Normalizer;

/**
 * Unicode form NFC in linear time.
 *
 * <p>The JDK sorts the marks after a letter by insertion, which takes minutes for a letter with a million of them. No
 * writing system needs more than a few, and Unicode's own Stream-Safe Text Format allows thirty; longer runs are left
 * as they are.
 *
 * @see <a href="https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format">UAX #15, Stream-Safe Text Format</a>
 */
public final class NormalForm {

    private static final int MAX_MARKS = 30;

    private NormalForm() {}

    /** Returns the text in form NFC, but for runs of more than thirty marks. */
    public static String nfc(String text) {
        StringBuilder out = null;
        int done = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfMarks(text, at);
            if (end - at > MAX_MARKS) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(Normalizer.normalize(text.substring(done, at), Normalizer.Form.NFC));
                out.append(text, at, end);
                done = end;
            }
            at = Math.max(end, at + Character.charCount(text.codePointAt(at)));
        }
        String rest = Normalizer.normalize(text.substring(done), Normalizer.Form.NFC);
        return out == null ? rest : out.append(rest).toString();
    }

    /** Whether this code point only ever changes what stands before it. */
    public static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static int endOfMarks(String text, int start) {
        int end = start;
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }
}
