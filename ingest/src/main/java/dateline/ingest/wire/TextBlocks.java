package dateline.ingest.wire;

import dateline.ingest.feed.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The paragraphs of marked-up text, NITF and HTML alike: what stands in a block is a paragraph, so is each item of a list
 * and each row of a table, its cells parted by a bar. Captions, notes and what is no text are left out.
 */
final class TextBlocks implements NodeVisitor {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "hl1",
            "hl2",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "dt",
            "dd",
            "blockquote",
            "bq",
            "block",
            "div",
            "section",
            "article",
            "ul",
            "ol",
            "dl",
            "table",
            "nitf-table",
            "tr",
            "caption",
            "pre",
            "hr",
            "credit",
            "body",
            "body.content",
            "address",
            "datasource");

    private static final Set<String> LEFT_OUT = Set.of(
            "media",
            "style",
            "script",
            "head",
            "note",
            "figure",
            "figcaption",
            "aside",
            "iframe",
            "form",
            "nav",
            "button",
            "template",
            "svg",
            "video",
            "audio",
            "table-reference",
            "nitf-table-metadata",
            "body.head",
            "body.end",
            "copyrite",
            "header",
            "footer");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\x85\\u2028\\u2029]");
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t\\x0B\\f\\u00A0]*\\n");

    private final List<String> paragraphs = new ArrayList<>();
    private final boolean escaped;
    private final StringBuilder line = new StringBuilder();
    private int leftOut;
    private int preserved;
    private int breaks;

    private TextBlocks(boolean escaped) {
        this.escaped = escaped;
    }

    /** In order, none blank. Markup that was escaped, as some programs write it, is read as if it was not. */
    static List<String> of(Element element) {
        return of(element, true);
    }

    private static List<String> of(Element element, boolean escaped) {
        var blocks = new TextBlocks(escaped);
        element.traverse(blocks);
        blocks.close();
        return blocks.paragraphs;
    }

    /** Plain text: blank lines part paragraphs, and lines within one are joined. Where it is markup, it is read as such. */
    static List<String> ofPlain(String text) {
        if (text.indexOf('<') >= 0 && PlainText.isHtml(text)) {
            return of(Jsoup.parseBodyFragment(text).body(), false);
        }
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : EMPTY_LINE.split(LINE_END.matcher(text).replaceAll("\n"), -1)) {
            String one = PlainText.oneLine(paragraph);
            if (!one.isEmpty()) {
                paragraphs.add(one);
            }
        }
        return paragraphs;
    }

    private static String name(Node node) {
        return node instanceof Element element ? element.tag().localName().toLowerCase(Locale.ROOT) : "";
    }

    @Override
    public void head(Node node, int depth) {
        String name = name(node);
        if (LEFT_OUT.contains(name)) {
            leftOut++;
        }
        if (leftOut > 0) {
            return;
        }
        if (node instanceof TextNode words) {
            text(words.getWholeText());
        } else if (name.equals("br")) {
            breaks++;
            line.append(preserved > 0 ? '\n' : ' ');
            if (breaks > 1) { // an empty line
                close();
            }
        } else if (BLOCKS.contains(name)) {
            close();
        }
        preserved += name.equals("pre") ? 1 : 0;
    }

    @Override
    public void tail(Node node, int depth) {
        String name = name(node);
        if (LEFT_OUT.contains(name)) {
            leftOut--;
        } else if (leftOut == 0 && (name.equals("td") || name.equals("th"))) {
            line.append(" | ");
        } else if (leftOut == 0 && BLOCKS.contains(name)) {
            close();
        }
        preserved -= name.equals("pre") ? 1 : 0;
    }

    private void text(String words) {
        line.append(words);
        breaks = words.isBlank() ? breaks : 0;
    }

    private void close() {
        breaks = 0;
        String text = line.toString();
        line.setLength(0);
        for (String part : preserved > 0 ? text.split("\\R", -1) : new String[] {text}) {
            String one = PlainText.oneLine(part);
            while (one.endsWith("|")) { // after the last cell
                one = one.substring(0, one.length() - 1).strip();
            }
            if (escaped && one.indexOf('<') >= 0 && PlainText.isHtml(one)) {
                paragraphs.addAll(of(Jsoup.parseBodyFragment(part).body(), false));
            } else if (!one.isEmpty()) {
                paragraphs.add(one);
            }
        }
    }
}
