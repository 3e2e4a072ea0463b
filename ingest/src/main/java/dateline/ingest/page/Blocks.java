package dateline.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Parts an element into blocks, in the order of the page. */
final class Blocks implements NodeFilter {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]++");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> ALSO_BLOCKS = Set.of("td", "th", "li", "dt", "dd", "option", "tr", "summary");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<Element> without;
    private Element holder;
    private int inLink;
    private int linkChars;

    private Blocks(Element top, Set<Element> without) {
        holder = top;
        this.without = without;
    }

    /** @param without elements to leave out */
    static List<Block> of(Element top, Set<Element> without) {
        var blocks = new Blocks(top, without);
        top.filter(blocks);
        blocks.close();
        return blocks.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof Element element && without.contains(element)) {
            close();
            return FilterResult.SKIP_ENTIRELY;
        }
        if (node instanceof TextNode words) {
            String whole = words.getWholeText();
            text.append(whole);
            linkChars += inLink > 0 ? whole.strip().length() : 0;
        } else if (node instanceof Element element) {
            if (startsLine(element)) {
                close();
                holder = element;
            } else if (element.normalName().equals("br")) {
                lineBreak();
            } else if (element.normalName().equals("a")) {
                inLink++;
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (startsLine(element)) {
                close();
                holder = element.parent() == null ? element : element.parent();
            } else if (element.normalName().equals("a")) {
                inLink--;
            }
        }
        return FilterResult.CONTINUE;
    }

    /** One is a line of a poem or an address; two in a row are how paragraphs were made before there was {@code p}. */
    private void lineBreak() {
        int last = text.length() - 1;
        while (last >= 0 && text.charAt(last) != '\n' && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        if (last >= 0 && text.charAt(last) == '\n' && last > 0 && text.charAt(last - 1) == '\u0085') {
            close();
        } else {
            text.append("\u0085\n");
        }
    }

    private void close() {
        String line = WHITE_SPACE
                .matcher(text.toString().replace('\u0085', ' '))
                .replaceAll(" ")
                .strip();
        if (!line.isEmpty()) {
            blocks.add(new Block(holder, line, linkChars, kindOf(holder)));
        }
        text.setLength(0);
        linkChars = 0;
    }

    private static boolean startsLine(Element element) {
        return element.isBlock() || ALSO_BLOCKS.contains(element.normalName());
    }

    private static Block.Kind kindOf(Element holder) {
        Element element = holder;
        for (int up = 0; element != null && up < 4; up++, element = element.parent()) {
            String name = element.normalName();
            if (HEADINGS.contains(name)) {
                return Block.Kind.HEADING;
            }
            switch (name) {
                case "li", "dd", "dt" -> {
                    return Block.Kind.ITEM;
                }
                case "blockquote" -> {
                    return Block.Kind.QUOTE;
                }
                case "td", "th" -> {
                    return Block.Kind.CELL;
                }
                default -> {}
            }
        }
        return holder.normalName().equals("p") ? Block.Kind.PARAGRAPH : Block.Kind.OTHER;
    }
}
