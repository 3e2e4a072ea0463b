package dateline.ingest.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Takes out of a page what is not its text, by the names of elements and by what they say of themselves. */
final class Weeding {

    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "button",
            "select",
            "textarea",
            "input",
            "svg",
            "math",
            "object",
            "embed",
            "dialog",
            "canvas",
            "video",
            "audio",
            "map",
            "figcaption",
            "label",
            "menu",
            "picture",
            "link",
            "meta",
            "rt",
            "rp");

    private static final Set<String> BESIDE_TEXT = Set.of("nav", "aside", "footer", "form", "header");

    /** What is never beside the text, whatever it says: tables of class names that builders put on the whole page. */
    private static final Set<String> NEVER_BESIDE =
            Set.of("html", "body", "article", "main", "h1", "em", "strong", "b", "i");

    private static final int LABEL = 100;
    private static final double MOST_OF_TEXT = 0.5;
    private static final double ALL_BUT_ARTICLE = 0.9;

    private final boolean strict;
    private final Set<Element> weeds = new HashSet<>();
    private final Map<Element, Integer> text;
    private final double all;

    private Weeding(Element body, boolean strict) {
        this.strict = strict;
        text = textBelow(body);
        all = Math.max(1, text.getOrDefault(body, 0));
    }

    /**
     * The topmost elements of what is beside the text.
     *
     * @param strict whether to go by names that builders gave, too, which take out some texts whole
     */
    static Set<Element> of(Element body, boolean strict) {
        var weeding = new Weeding(body, strict);
        weeding.below(body);
        return weeding.weeds;
    }

    /** Changes the page. */
    static void takeOutWhatIsNeverText(Element body) {
        for (Element element : List.copyOf(body.getAllElements())) {
            if (!element.equals(body) && (NEVER_TEXT.contains(element.normalName()) || isHidden(element))) {
                element.remove();
            }
        }
    }

    private void below(Element parent) {
        for (Element child : parent.children()) {
            if (isWeed(child, text.getOrDefault(child, 0) / all)) {
                weeds.add(child);
            } else {
                below(child);
            }
        }
    }

    private boolean isWeed(Element element, double share) {
        if (NEVER_BESIDE.contains(element.normalName())) {
            return false;
        }
        if (BESIDE_TEXT.contains(element.normalName())) {
            return share < (element.normalName().equals("form") ? 0.3 : MOST_OF_TEXT);
        }
        if (!Hints.beside(element)) {
            return false;
        }
        if (element.normalName().equals("p")) { // a byline, a date, a caption; a text may well be called anything
            return strict && OneLine.ofShort(element, LABEL).length() > 0;
        }
        if (Hints.comments(element)) {
            return share < ALL_BUT_ARTICLE;
        }
        return strict && (share < 0.3 || (share < MOST_OF_TEXT && !Hints.text(element)));
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && style.length() < 500
                && style.replace(" ", "").contains("display:none");
    }

    /** How much text that reads like sentences each element holds. */
    private static Map<Element, Integer> textBelow(Element body) {
        Map<Element, Integer> sums = new HashMap<>();
        for (Block block : Blocks.of(body, Set.of())) {
            if (block.readsLikeText()) {
                for (Element up = block.holder(); up != null; up = up.parent()) {
                    sums.merge(up, block.text().length(), Integer::sum);
                }
            }
        }
        return sums;
    }
}
