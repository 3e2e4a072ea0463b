package dateline.ingest.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the paragraphs of an article in a page: weeds out what is beside the text, finds the part that holds the text,
 * and keeps of its blocks those that belong.
 */
public final class BodyText {

    /** A text below this length was weeded too hard, or the page is hardly an article. */
    private static final int SHORT = 400;

    private final String headline;

    private BodyText(String headline) {
        this.headline = Block.folded(headline);
    }

    /** Changes the page. Paragraphs in order; empty if there is no text. */
    public static List<String> of(Document page, String headline) {
        Element body = page.body();
        Weeding.takeOutWhatIsNeverText(body);
        var text = new BodyText(headline);
        List<String> strict = text.of(body, Weeding.of(body, true));
        if (length(strict) >= SHORT) {
            return strict;
        }
        List<String> mild = text.of(body, Weeding.of(body, false));
        List<String> longer = length(mild) > 2 * length(strict) ? mild : strict;
        if (length(longer) >= SHORT / 2) {
            return longer;
        }
        List<String> all = text.everything(body);
        return length(all) > 2 * length(longer) ? all : longer;
    }

    private static int length(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    private List<String> of(Element body, Set<Element> without) {
        Element part = TextPart.of(body, Blocks.of(body, without));
        return kept(Blocks.of(part, without));
    }

    /** All that is not links or the headline, of the part that the page says is its text, for pages of no sentences. */
    private List<String> everything(Element body) {
        Element part = body;
        for (String name : List.of("article", "main")) {
            Element named = body.selectFirst(name);
            if (named != null && part == body) {
                part = named;
            }
        }
        return Blocks.of(part, Weeding.of(body, true)).stream()
                .filter(block -> !isHeadline(block) && block.linkDensity() < 0.5 && block.kind() != Block.Kind.HEADING)
                .map(Block::text)
                .toList();
    }

    private List<String> kept(List<Block> blocks) {
        Map<Element, int[]> lists = linksInLists(blocks);
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (!isHeadline(block) && !isLinks(block, lists)) {
                kept.add(block);
            }
        }
        int first = 0;
        while (first < kept.size() && !kept.get(first).readsLikeText()) {
            first++;
        }
        int last = kept.size() - 1;
        while (last > first && !kept.get(last).readsLikeText()) {
            last--;
        }
        return kept.subList(Math.min(first, kept.size()), last + 1).stream()
                .map(Block::text)
                .toList();
    }

    private boolean isHeadline(Block block) {
        return !headline.isEmpty() && Block.folded(block.text()).equals(headline);
    }

    private static boolean isLinks(Block block, Map<Element, int[]> lists) {
        Element list = listAround(block.holder());
        if (list != null) {
            int[] chars = lists.get(list);
            if (chars[1] > 0.5 * chars[0]) {
                return true;
            }
        }
        return block.linkDensity() > 0.8 && block.kind() != Block.Kind.PARAGRAPH;
    }

    private static Map<Element, int[]> linksInLists(List<Block> blocks) {
        Map<Element, int[]> lists = new IdentityHashMap<>();
        for (Block block : blocks) {
            Element list = listAround(block.holder());
            if (list != null) {
                int[] chars = lists.computeIfAbsent(list, l -> new int[2]);
                chars[0] += block.text().length();
                chars[1] += block.linkChars();
            }
        }
        return lists;
    }

    private static Element listAround(Element holder) {
        Element up = holder;
        for (int i = 0; up != null && i < 4; i++, up = up.parent()) {
            if (up.normalName().equals("ul") || up.normalName().equals("ol")) {
                return up;
            }
        }
        return null;
    }
}
