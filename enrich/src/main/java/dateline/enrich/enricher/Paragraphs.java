package dateline.enrich.enricher;

import java.util.ArrayList;
import java.util.List;

/** The lines of a body that have something on them. */
public final class Paragraphs {

    /** body[start, end), without the white space around. */
    public record Paragraph(int start, int end) {}

    private Paragraphs() {}

    static List<Paragraph> of(String body) {
        return first(body, Integer.MAX_VALUE);
    }

    /** The first ones, this many at most. */
    public static List<Paragraph> first(String body, int most) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        while (start < body.length() && paragraphs.size() < most) {
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
