package dateline.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself for machines: JSON-LD, microdata and {@code meta} elements, gathered once. */
final class StatedData {

    private static final int MAX_VALUE = 20_000;
    private static final int MAX_TEXT = 1_000;

    private final LinkedData linked;
    private final Map<String, List<String>> metas = new HashMap<>();
    private final Map<String, List<String>> properties = new HashMap<>();

    StatedData(Document page) {
        linked = LinkedData.of(page);
        for (Element meta : page.select("meta[content], meta[value]")) {
            String content = OneLine.of(cut(meta.attr(meta.hasAttr("content") ? "content" : "value")));
            if (!content.isEmpty()) {
                for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                    String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                    if (!name.isEmpty()) {
                        metas.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
                    }
                }
            }
        }
        for (Element element : page.select("[itemprop]")) {
            if (!isOfAnother(element)) {
                property(element);
            }
        }
    }

    LinkedData linked() {
        return linked;
    }

    /** Values of the {@code meta} elements of these names, in lower case, in that order. */
    List<Candidate> metas(String... names) {
        List<Candidate> found = new ArrayList<>();
        for (String name : names) {
            metas.getOrDefault(name, List.of()).forEach(value -> found.add(new Candidate(value, Origin.META)));
        }
        return found;
    }

    /** Values of a property, from JSON-LD, then from microdata. */
    List<Candidate> properties(String name) {
        List<Candidate> found = new ArrayList<>();
        linked.texts(name).forEach(value -> found.add(new Candidate(value, Origin.JSON_LD)));
        microdata(name).forEach(value -> found.add(new Candidate(value, Origin.MICRODATA)));
        return found;
    }

    List<String> microdata(String name) {
        return properties.getOrDefault(name, List.of());
    }

    private void property(Element element) {
        String value = element.hasAttr("content")
                ? element.attr("content")
                : element.hasAttr("datetime") ? element.attr("datetime") : "";
        if (value.isBlank() && element.hasAttr("itemscope")) {
            Element name = element.selectFirst("[itemprop=name]");
            value = name == null
                    ? OneLine.ofShort(element, MAX_TEXT)
                    : name.hasAttr("content") ? name.attr("content") : OneLine.ofShort(name, MAX_TEXT);
        }
        if (value.isBlank()) {
            String address = element.normalName().equals("img")
                    ? element.absUrl("src")
                    : element.normalName().equals("link") ? element.absUrl("href") : "";
            value = address.isEmpty() ? OneLine.ofShort(element, MAX_TEXT) : address;
        }
        String line = OneLine.of(cut(value));
        if (!line.isEmpty()) {
            for (String name : element.attr("itemprop").split("\\s+", 8)) {
                properties.computeIfAbsent(name, n -> new ArrayList<>()).add(line);
            }
        }
    }

    /** Whether the property is of something that is part of the page: a comment, the publisher, another article's box. */
    private static boolean isOfAnother(Element element) {
        for (Element up = element.parent(); up != null; up = up.parent()) {
            if (up.hasAttr("itemscope")) {
                String type = up.attr("itemtype");
                return up.hasAttr("itemprop")
                        || type.contains("Comment")
                        || type.contains("Person")
                        || type.contains("Organization");
            }
        }
        return false;
    }

    private static String cut(String value) {
        return value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE);
    }
}
