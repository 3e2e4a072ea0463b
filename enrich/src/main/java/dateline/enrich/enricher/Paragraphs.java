package dateline.enrich.enricher;

import java.util.ArrayList;
import java.util.List;

/** The lines of a body that have something on them. */
final class Paragraphs {

    /** body[start, end), without the white space around. */
    record Paragraph(int start, int end) {}

    private Paragraphs() {}

    static List<Paragraph> of(String body) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        while (start < body.length()) {
            int lineBreak = body.indexOf('\n', start);
            int next = lineBreak < 0 ? body.length() : lineBreak;
            int from = start;
            int to = next;
            while (from < to && Character.isWhitespace(body.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(body.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                paragraphs.add(new Paragraph(from, to));
            }
            start = next + 1;
        }
        return paragraphs;
    }
}
