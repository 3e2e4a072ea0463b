package dateline.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the paragraphs of plain text: blank lines part them, and hard-wrapped lines within one are joined. */
final class Paragraphs {

    /** LF, CRLF, CR and Unicode's own line and paragraph separators; Unicode Technical Standard 18, section 1.6. */
    private static final Pattern LINE_END = Pattern.compile("\\R");

    /** Nobody wraps by hand at more than this, so a longer line is a whole paragraph, and so are those beside it. */
    private static final int LONGEST_WRAPPED = 160;

    private Paragraphs() {}

    /** In order, without white space around them, none blank. */
    static List<String> of(String text) {
        List<String> paragraphs = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : LINE_END.split(text, -1)) {
            String stripped = strip(line);
            if (stripped.isEmpty()) {
                close(lines, paragraphs);
            } else {
                lines.add(stripped);
            }
        }
        close(lines, paragraphs);
        return paragraphs;
    }

    private static void close(List<String> lines, List<String> paragraphs) {
        if (lines.isEmpty()) {
            return;
        }
        if (lines.stream().anyMatch(line -> line.length() > LONGEST_WRAPPED)) {
            paragraphs.addAll(lines);
        } else {
            paragraphs.add(joined(lines));
        }
        lines.clear();
    }

    private static String joined(List<String> lines) {
        var paragraph = new StringBuilder(lines.getFirst());
        for (String line : lines.subList(1, lines.size())) {
            int before = paragraph.codePointBefore(paragraph.length());
            if (!(isWrittenWithoutSpaces(before) && isWrittenWithoutSpaces(line.codePointAt(0)))) {
                paragraph.append(' ');
            }
            paragraph.append(line);
        }
        return paragraph.toString();
    }

    private static boolean isWrittenWithoutSpaces(int codePoint) {
        if ((codePoint >= 0x3000 && codePoint <= 0x303F) || (codePoint >= 0xFF00 && codePoint <= 0xFF60)) {
            return true; // CJK and full-width punctuation
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** Takes white space off both ends, no-break spaces and byte order marks in the middle of files included. */
    private static String strip(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isBlank(line.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\uFEFF' || unit == '\u200B';
    }
}
