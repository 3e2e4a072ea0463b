package dateline.ingest.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself in JSON-LD, in the words of schema.org: the nodes that describe the article, best first.
 * Read forgivingly, as search engines do.
 */
final class LinkedData {

    private static final int MAX_SCRIPT = 1 << 20;
    private static final int MAX_SCRIPTS = 40;
    private static final int MAX_NODES = 2_000;
    private static final int MAX_DEPTH = 6;

    /** Nodes may refer to each other in rings and fans; one question looks at no more than this. */
    private static final int MAX_VISITS = 5_000;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_MISSING_VALUES,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private static final Set<String> ALSO_ARTICLES = Set.of(
            "BlogPosting",
            "LiveBlogPosting",
            "Report",
            "SocialMediaPosting",
            "Recipe",
            "Review",
            "DiscussionForumPosting");

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private int broken;
    private int nodes;
    private int visits;

    private LinkedData() {}

    static LinkedData of(Document page) {
        var data = new LinkedData();
        int scripts = 0;
        for (Element script : page.select("script[type*=ld+json]")) {
            if (++scripts <= MAX_SCRIPTS) {
                data.read(script.data());
            }
        }
        return data;
    }

    /** How many scripts held no JSON, however forgivingly read. */
    int broken() {
        return broken;
    }

    /** Whether a node says that it is of this type. */
    boolean is(String type) {
        return articles.stream().anyMatch(node -> types(node).contains(type));
    }

    /** Values of the property, of articles first, then of the page; text as stated. */
    List<String> texts(String property) {
        visits = 0;
        List<String> texts = new ArrayList<>();
        for (List<JsonNode> some : List.of(articles, pages)) {
            for (JsonNode node : some) {
                addTexts(node.get(property), texts, 0);
            }
        }
        return texts;
    }

    /** The text of the article, its lines as they are; nothing if it is not stated. */
    Optional<String> articleBody() {
        return articles.stream()
                .map(node -> node.path("articleBody").asText(""))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** Names of what the property of articles, else of the page, refers to. */
    List<String> names(String property) {
        visits = 0;
        for (List<JsonNode> some : List.of(articles, pages)) {
            for (JsonNode node : some) {
                List<String> names = new ArrayList<>();
                addNames(node.get(property), names, 0);
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /** URLs of what the property refers to. */
    List<String> urls(String property) {
        visits = 0;
        List<String> urls = new ArrayList<>();
        for (List<JsonNode> some : List.of(articles, pages)) {
            for (JsonNode node : some) {
                addUrls(node.get(property), urls, 0);
            }
        }
        return urls;
    }

    private void read(String script) {
        String json = script.strip();
        if (json.isEmpty() || json.length() > MAX_SCRIPT) {
            return;
        }
        int start = firstOf(json);
        int end = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']'));
        if (start < 0 || end < start) {
            broken++;
            return;
        }
        try {
            collect(JSON.readTree(json.substring(start, end + 1)), 0);
        } catch (JsonProcessingException _) { // one in some hundred is; what else the page says remains
            broken++;
        }
    }

    /** Past comment signs and CDATA that were put around it for the browsers of old. */
    private static int firstOf(String json) {
        int data = json.indexOf("CDATA[");
        int from = data >= 0 && data < 20 ? data + 6 : 0;
        int object = json.indexOf('{', from);
        int array = json.indexOf('[', from);
        return object < 0 || (array >= 0 && array < object) ? array : object;
    }

    private void collect(JsonNode node, int depth) {
        if (node == null || depth > MAX_DEPTH || ++nodes > MAX_NODES) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> collect(child, depth + 1));
            return;
        }
        if (!node.isObject()) {
            return;
        }
        if (node.path("@id").isTextual() && node.size() > 1) {
            byId.putIfAbsent(node.path("@id").asText(), node);
        }
        Set<String> types = types(node);
        if (types.stream().anyMatch(type -> type.endsWith("Article") || ALSO_ARTICLES.contains(type))) {
            articles.add(node);
        } else if (types.stream().anyMatch(type -> type.endsWith("Page"))) {
            pages.add(node);
        }
        for (String inner : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
            collect(node.get(inner), depth + 1);
        }
    }

    private static Set<String> types(JsonNode node) {
        JsonNode type = node.path("@type");
        List<String> types = new ArrayList<>();
        if (type.isTextual()) {
            types.add(local(type.asText()));
        }
        type.forEach(one -> types.add(local(one.asText())));
        return Set.copyOf(types);
    }

    private static String local(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }

    private void addTexts(JsonNode node, List<String> texts, int depth) {
        if (node == null || depth > MAX_DEPTH || ++visits > MAX_VISITS) {
            return;
        }
        if (node.isValueNode() && !node.isNull()) {
            String text = OneLine.unescaped(node.asText());
            if (!text.isEmpty()) {
                texts.add(text);
            }
        } else if (node.isArray()) {
            node.forEach(child -> addTexts(child, texts, depth + 1));
        } else if (node.isObject()) {
            addTexts(node.get("@value"), texts, depth + 1);
        }
    }

    private void addNames(JsonNode node, List<String> names, int depth) {
        if (node == null || depth > MAX_DEPTH || ++visits > MAX_VISITS) {
            return;
        }
        if (node.isObject()) {
            JsonNode name = node.get("name");
            JsonNode meant = name == null ? byId.get(node.path("@id").asText()) : null;
            if (meant == null) {
                addTexts(name, names, depth + 1);
            } else {
                addNames(meant, names, depth + 1);
            }
        } else if (node.isArray()) {
            node.forEach(child -> addNames(child, names, depth + 1));
        } else {
            addTexts(node, names, depth);
        }
    }

    private void addUrls(JsonNode node, List<String> urls, int depth) {
        if (node == null || depth > MAX_DEPTH || ++visits > MAX_VISITS) {
            return;
        }
        if (node.isTextual()) {
            urls.add(node.asText().strip());
        } else if (node.isArray()) {
            node.forEach(child -> addUrls(child, urls, depth + 1));
        } else if (node.isObject()) {
            JsonNode url = node.has("url") ? node.get("url") : node.get("contentUrl");
            if (url == null) {
                JsonNode meant = byId.get(node.path("@id").asText());
                if (meant != null) {
                    addUrls(meant, urls, depth + 1);
                } else {
                    addUrls(node.get("@id"), urls, depth + 1);
                }
            } else {
                addUrls(url, urls, depth + 1);
            }
        }
    }
}
