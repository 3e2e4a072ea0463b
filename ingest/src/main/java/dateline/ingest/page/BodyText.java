package dateline.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the paragraphs of an article in a page: weeds out what is beside the text, finds the part that holds the text,
 * and keeps of its blocks those that belong.
 *
 * @param standfirst the paragraphs between headline and text; empty if there are none, or they are of the text
 * @param paragraphs in order; empty if there is no text
 */
record BodyText(List<String> standfirst, List<String> paragraphs) {

    /** A text below this length was weeded too hard, or the page is hardly an article. */
    private static final int SHORT = 400;

    /** A text above it is taken as it is; below, it may be one section of many that say something odd of themselves. */
    private static final int LONG = 2_000;

    /** Below it, words in no element for text are a label or a button. */
    private static final int LABEL = 25;

    /** Share of what follows a colon that is a link, where the line points elsewhere. */
    private static final double POINTER = 0.85;

    /** Changes the page. */
    static BodyText of(Document page, String headline, String description) {
        return new Search(page.body(), Block.folded(headline), Block.folded(description)).found();
    }

    private int length() {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    /** One page. */
    private record Search(Element body, String headline, String description) {

        BodyText found() {
            Weeding.takeOutWhatIsNeverText(body);
            BodyText strict = text(Weeding.of(body, true));
            if (strict.length() >= LONG) {
                return strict;
            }
            BodyText mild = text(Weeding.of(body, false));
            int times = strict.length() >= SHORT ? 4 : 2;
            BodyText longer = mild.length() > times * strict.length() ? mild : strict;
            if (longer.length() >= SHORT / 2) {
                return longer;
            }
            BodyText all = everything();
            return all.length() > 2 * longer.length() ? all : longer;
        }

        private BodyText text(Set<Element> weeds) {
            List<Block> blocks = Blocks.of(body, inline(weeds));
            boolean[] open = new boolean[blocks.size()];
            List<Block> left = new ArrayList<>();
            for (int i = 0; i < open.length; i++) {
                open[i] = !isBelow(blocks.get(i).holder(), weeds);
                if (open[i]) {
                    left.add(blocks.get(i));
                }
            }
            Element part = TextPart.of(body, left);
            List<Integer> inPart = new ArrayList<>();
            for (int i = 0; i < open.length; i++) {
                if (open[i] && isBelow(blocks.get(i).holder(), Set.of(part))) {
                    inPart.add(i);
                }
            }
            List<Integer> kept = kept(blocks, inPart);
            List<Integer> lead =
                    kept.isEmpty() ? List.of() : new Lead(blocks, headline, description).before(kept.getFirst());
            int inside = lead.isEmpty() && opensWithLead(blocks, kept) ? 1 : 0;
            return new BodyText(
                    texts(blocks, inside > 0 ? kept.subList(0, inside) : lead),
                    texts(blocks, kept.subList(inside, kept.size())));
        }

        private static Set<Element> inline(Set<Element> weeds) {
            Set<Element> inline = new HashSet<>();
            for (Element weed : weeds) {
                if (!weed.isBlock()) {
                    inline.add(weed);
                }
            }
            return inline;
        }

        private static boolean isBelow(Element holder, Set<Element> some) {
            for (Element up = holder; up != null; up = up.parent()) {
                if (some.contains(up)) {
                    return true;
                }
            }
            return false;
        }

        private static List<String> texts(List<Block> blocks, List<Integer> indices) {
            return indices.stream().map(i -> blocks.get(i).text()).toList();
        }

        /** All that is not links or the headline, of the part that the page says is its text, for pages of no sentences. */
        private BodyText everything() {
            Element part = body;
            for (String name : List.of("article", "main")) {
                Element named = body.selectFirst(name);
                if (named != null && part.equals(body)) {
                    part = named;
                }
            }
            List<String> all = Blocks.of(part, Weeding.of(body, true)).stream()
                    .filter(block -> !isHeadline(block)
                            && block.linkDensity() < 0.5
                            && block.kind() != Block.Kind.HEADING
                            && !isLabel(block))
                    .map(Block::text)
                    .toList();
            return new BodyText(List.of(), all);
        }

        /** Whether the first block says that it is the lead, and the second does not. */
        private static boolean opensWithLead(List<Block> blocks, List<Integer> kept) {
            return kept.size() > 1
                    && Hints.lead(blocks.get(kept.getFirst()).holder())
                    && !Hints.lead(blocks.get(kept.get(1)).holder());
        }

        private static boolean isLabel(Block block) {
            return block.kind() == Block.Kind.OTHER && block.text().length() < LABEL;
        }

        private List<Integer> kept(List<Block> blocks, List<Integer> inPart) {
            Map<Element, int[]> lists =
                    linksInLists(inPart.stream().map(blocks::get).toList());
            List<Integer> kept = new ArrayList<>();
            for (int i : inPart) {
                if (!isHeadline(blocks.get(i)) && !isLinks(blocks.get(i), lists)) {
                    kept.add(i);
                }
            }
            int first = 0;
            while (first < kept.size() && !opens(blocks.get(kept.get(first)))) {
                first++;
            }
            int last = kept.size() - 1;
            while (last > first && !closes(blocks.get(kept.get(last)))) {
                last--;
            }
            return kept.subList(Math.min(first, kept.size()), last + 1);
        }

        private static boolean opens(Block block) {
            return block.readsLikeText()
                    || (block.kind() == Block.Kind.HEADING && block.text().length() > 70 && block.linkDensity() < 0.3);
        }

        private static boolean closes(Block block) {
            return block.readsLikeText();
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
            return (block.linkDensity() > 0.8 && block.kind() != Block.Kind.PARAGRAPH) || isPointer(block);
        }

        /** "See also: a link", in any language. */
        private static boolean isPointer(Block block) {
            int colon = block.text().indexOf(':');
            return colon > 0
                    && colon < LABEL + 10
                    && block.text().length() < 250
                    && block.linkChars() >= POINTER * (block.text().length() - colon - 1)
                    && block.linkChars() > 0;
        }

        private static Map<Element, int[]> linksInLists(List<Block> blocks) {
            Map<Element, int[]> lists = new HashMap<>();
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
}
