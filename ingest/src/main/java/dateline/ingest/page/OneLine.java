package dateline.ingest.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Text as one line: no markup, no references to characters, white space made single. */
final class OneLine {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]++");

    private OneLine() {}

    static String of(String text) {
        return WHITE_SPACE.matcher(wellFormed(text)).replaceAll(" ").strip();
    }

    /**
     * The text of an element, a space between its parts: names and dates stand in elements of their own without one.
     *
     * @return empty if it is longer, in time that does not depend on how long
     */
    static String ofShort(Element element, int longest) {
        var text = new StringBuilder();
        int most = 4 * longest; // white space is not yet single
        int[] nodes = {0};
        element.filter((NodeFilter) (node, depth) -> {
            if (node instanceof TextNode words) {
                text.append(' ')
                        .append(
                                words.getWholeText(),
                                0,
                                Math.min(most, words.getWholeText().length()));
            }
            return text.length() > most || ++nodes[0] > most
                    ? NodeFilter.FilterResult.STOP
                    : NodeFilter.FilterResult.CONTINUE;
        });
        String line = of(text.toString());
        return line.length() > longest ? "" : line;
    }

    /** Of a value that programs tend to escape once too often. */
    static String unescaped(String text) {
        String once = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
        return of(once.indexOf('<') >= 0 ? withoutTags(once) : once);
    }

    private static String withoutTags(String text) {
        var without = new StringBuilder(text.length());
        int tag = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opens = c == '<'
                    && i + 1 < text.length()
                    && (Character.isLetter(text.charAt(i + 1)) || text.charAt(i + 1) == '/');
            if (tag < 0 && opens) {
                tag = i;
            } else if (tag >= 0 && c == '>') {
                tag = -1;
            } else if (tag < 0) {
                without.append(c);
            }
        }
        return tag < 0
                ? without.toString()
                : without.append(text, tag, text.length()).toString();
    }

    /** Half a surrogate pair has no form in UTF-8: each becomes U+FFFD. */
    static String wellFormed(String text) {
        StringBuilder fixed = null;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                i++;
                continue;
            }
            fixed = fixed == null ? new StringBuilder(text) : fixed;
            fixed.setCharAt(i, '\uFFFD');
        }
        return fixed == null ? text : fixed.toString();
    }
}
