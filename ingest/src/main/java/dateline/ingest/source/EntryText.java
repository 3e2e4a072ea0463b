package dateline.ingest.source;

import dateline.ingest.feed.FeedText;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Makes paragraphs of the text of an entry. */
final class EntryText {

    private EntryText() {}

    /** Plain text, paragraphs separated by one blank line. */
    static String paragraphs(FeedText text) {
        if (!text.html()) {
            return String.join(
                    "\n\n", lines(text.value().replaceAll("\\R{2,}", "\u2029").split("\u2029")));
        }
        Document page = Jsoup.parseBodyFragment(text.value());
        page.select("script, style, noscript, figure, table, iframe, form").remove();
        var collected = new Collector();
        page.body().traverse(collected);
        return String.join("\n\n", collected.ended());
    }

    private static List<String> lines(String[] parts) {
        List<String> lines = new ArrayList<>();
        for (String part : parts) {
            String line = part.replaceAll("\\s+", " ").strip();
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Walks the tree without recursion; blocks and pairs of line breaks end a paragraph. */
    private static final class Collector implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText().replace('\n', ' '));
            } else if (node instanceof Element element) {
                if (element.normalName().equals("br")) {
                    text.append('\n');
                } else if (element.isBlock()) {
                    text.append("\n\n");
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                text.append("\n\n");
            }
        }

        List<String> ended() {
            return lines(text.toString().split("\n\\s*\n", -1));
        }
    }
}
