package dateline.sink.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * HTML as it is written, element by element. Every text and every attribute value is escaped here and nowhere else, and
 * no method takes markup.
 */
final class Html {

    private static final Set<String> WITHOUT_END = Set.of("br", "hr", "input", "link", "meta");
    private static final int USUAL_LENGTH = 32 << 10;

    private final StringBuilder out = new StringBuilder(USUAL_LENGTH);
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins with the line that says what follows. */
    static Html page() {
        var html = new Html();
        html.out.append("<!doctype html>");
        return html;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; one whose value is null is left out
     */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1], true);
                out.append('"');
            }
        }
        out.append('>');
        if (!WITHOUT_END.contains(tag)) {
            open.push(tag);
        }
        return this;
    }

    /** Closes the element opened last. */
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Html text(String text) {
        escape(text, false);
        return this;
    }

    /** An element that holds a text and nothing else. */
    Html of(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** Words from outside, in their own direction: what they do to the order of letters ends where they end. */
    Html words(String text) {
        return of("bdi", text);
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> out.append(isWritable(text, i) ? c : '\uFFFD');
            }
        }
    }

    /** Neither a control character nor half of a pair. */
    private static boolean isWritable(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c == '\n' || c == '\t' || !Character.isISOControl(c);
    }

    /**
     * What was written.
     *
     * @throws IllegalStateException if an element is still open
     */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Still open: " + open);
        }
        return out.toString();
    }
}
