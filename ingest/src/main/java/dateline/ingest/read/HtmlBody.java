package dateline.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The paragraphs of a page: the text in {@code p}, {@code blockquote} and {@code li} of its article, or where none is
 * marked as such of its main part or body, without what is beside the text (navigation, forms, captions, scripts).
 */
final class HtmlBody implements NodeVisitor {

    private static final Set<String> TEXT = Set.of("p", "blockquote", "li");

    private static final Set<String> BESIDE = Set.of(
            "nav",
            "aside",
            "footer",
            "form",
            "figcaption",
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "button",
            "select",
            "textarea",
            "svg",
            "math",
            "object",
            "dialog");

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]++");

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int inText;
    private int inBeside;

    private HtmlBody() {}

    /** Paragraphs separated by one blank line; empty if there is no such text. */
    static String of(Document page) {
        for (String part : List.of("article", "main", "body")) {
            String longest = "";
            for (Element element : page.getElementsByTag(part)) {
                if (element.parents().stream()
                        .noneMatch(parent -> parent.normalName().equals(part))) {
                    String text = under(element);
                    longest = text.length() > longest.length() ? text : longest;
                }
            }
            if (!longest.isEmpty()) {
                return StrictUtf8.wellFormed(longest);
            }
        }
        return "";
    }

    private static String under(Element element) {
        var body = new HtmlBody();
        element.traverse(body);
        body.close();
        return String.join("\n\n", body.paragraphs);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && inText > 0 && inBeside == 0) {
            paragraph.append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (element.isBlock()) {
                close();
            } else if (element.normalName().equals("br")) {
                lineBreak();
            }
            inText += TEXT.contains(element.normalName()) ? 1 : 0;
            inBeside += isBeside(element) ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.isBlock()) {
                close();
            }
            inText -= TEXT.contains(element.normalName()) ? 1 : 0;
            inBeside -= isBeside(element) ? 1 : 0;
        }
    }

    /** One is a line of a poem or an address; two in a row are how paragraphs were made before there was {@code p}. */
    private void lineBreak() {
        if (!paragraph.isEmpty() && paragraph.charAt(paragraph.length() - 1) == '\n') {
            close();
        } else if (inText > 0 && inBeside == 0) {
            paragraph.append('\n');
        }
    }

    private static boolean isBeside(Element element) {
        return BESIDE.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true");
    }

    private void close() {
        String text = WHITE_SPACE.matcher(paragraph).replaceAll(" ").strip();
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
        paragraph.setLength(0);
    }
}
