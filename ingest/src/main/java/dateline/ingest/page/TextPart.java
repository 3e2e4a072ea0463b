package dateline.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds the element that holds the text: the smallest with nearly all of what is worth reading. */
final class TextPart {

    /** A part that says it is the text must hold this share of what reads like text. */
    private static final double SAYS_SO = 0.4;

    /** One part of a part is taken for it when it holds this share. */
    private static final double NEARLY_ALL = 0.8;

    /** What holds one block or a list is never all of a text. */
    private static final Set<String> NO_PART =
            Set.of("p", "br", "blockquote", "ol", "ul", "dl", "li", "h2", "h3", "b", "i", "strong", "em", "a");

    private final Map<Element, Double> worth = new HashMap<>();
    private final Element top;

    private TextPart(Element top) {
        this.top = top;
    }

    /** @param blocks all there are below {@code top} */
    static Element of(Element top, List<Block> blocks) {
        var part = new TextPart(top);
        for (Block block : blocks) {
            double worth = block.worth();
            for (Element up = block.holder(); up != null; up = up.parent()) {
                part.worth.merge(up, worth, Double::sum);
                if (up.equals(top)) {
                    break;
                }
            }
        }
        return part.find();
    }

    private Element find() {
        double all = worthOf(top);
        Element best = null;
        double most = all * SAYS_SO;
        for (Element element : top.getAllElements()) {
            if (worthOf(element) > most * (best == null ? 1 : 1.2) && saysSo(element)) {
                best = element;
                most = worthOf(element);
            }
        }
        return smallest(best == null ? top : best);
    }

    private static boolean saysSo(Element element) {
        return switch (element.normalName()) {
            case "article", "main" -> true;
            case "div", "section", "td", "span" ->
                Hints.text(element) || element.attr("role").equals("main");
            default -> false;
        };
    }

    private Element smallest(Element start) {
        Element part = start;
        while (true) {
            Element fullest = null;
            for (Element child : part.children()) {
                if (fullest == null || worthOf(child) > worthOf(fullest)) {
                    fullest = child;
                }
            }
            if (fullest == null
                    || worthOf(fullest) < NEARLY_ALL * worthOf(part)
                    || NO_PART.contains(fullest.normalName())) {
                return part;
            }
            part = fullest;
        }
    }

    private double worthOf(Element element) {
        return worth.getOrDefault(element, 0.0);
    }
}
