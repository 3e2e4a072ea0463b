package dateline.lab.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Requests of every kind there is, about what the index itself says is in it, so that none is about nothing.
 *
 * @param byKind paths with parameters; of a kind one after another, and again from the first
 */
record SearchKinds(Map<String, List<String>> byKind) {

    /** What {@link #of} reads: an answer with these facets. */
    static final String SAMPLE = "/api/search?size=50&facetSize=50&facets=person,place,publisher,keyphrase,subject";

    /** @param sample the answer to {@link #SAMPLE} */
    static SearchKinds of(JsonNode sample) {
        List<String> people = values(sample, "person");
        List<String> places = values(sample, "place");
        List<String> phrases = values(sample, "keyphrase");
        List<String> words = new ArrayList<>();
        phrases.forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
        words.removeIf(word -> word.length() < 5 || !word.chars().allMatch(Character::isLetter));
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("a word", queries(words, "%s"));
        kinds.put("two words", queries(people, "%s"));
        kinds.put("a phrase", queries(people, "\"%s\""));
        kinds.put("words near each other", queries(people, "\"%s\"~10"));
        kinds.put("how a word begins", queries(words, "%.4s*"));
        kinds.put("either of six words", queries(sixes(words), "%s"));
        kinds.put("a field, without a word", queries(places, "place:\"%s\" -headline:" + first(words)));
        kinds.put("newest, with facets", one("/api/search?sort=time&facets=publisher,person,place,subject"));
        kinds.put("a word, with facets", queries(words, "%s", "&facets=publisher,person,place,subject"));
        kinds.put("near a point", one("/api/search?near=38.9,-77.0,100km"));
        kinds.put("a hundred hits", queries(words, "%s", "&size=100"));
        kinds.put("copies shown", queries(words, "%s", "&copies=shown"));
        kinds.put("like an article", ids(sample, "articleId", "/api/search?like=%s"));
        kinds.put("like an article, words alone", ids(sample, "articleId", "/api/search?likeBy=words&like=%s"));
        kinds.put("a story's time line", stories(sample));
        kinds.put("who said what", paths(people, "/api/quotes?speaker=%s"));
        kinds.put("suggestions", paths(words, "/api/suggest?q=%.3s"));
        kinds.put("stories rising", one("/api/stories?sort=rising"));
        kinds.put("an article", ids(sample, "articleId", "/api/articles/%s"));
        kinds.values().removeIf(List::isEmpty);
        return new SearchKinds(kinds);
    }

    private static List<String> values(JsonNode sample, String facet) {
        List<String> values = new ArrayList<>();
        sample.path("facets")
                .path(facet)
                .forEach(value -> values.add(value.path("value").asText()));
        return values;
    }

    private static List<String> queries(List<String> texts, String form) {
        return queries(texts, form, "");
    }

    private static List<String> queries(List<String> texts, String form, String more) {
        return texts.stream()
                .map(text -> "/api/search?q=" + encoded(filled(form, text.replace("\"", ""))) + more)
                .toList();
    }

    private static List<String> paths(List<String> texts, String form) {
        return texts.stream().map(text -> filled(form, encoded(text))).toList();
    }

    /** {@code %s} is the text, {@code %.4s} its first four characters. */
    private static String filled(String form, String text) {
        return String.format(Locale.ROOT, form, text);
    }

    private static List<String> ids(JsonNode sample, String field, String form) {
        List<String> ids = new ArrayList<>();
        sample.path("hits").forEach(hit -> ids.add(hit.path(field).asText()));
        return paths(ids, form);
    }

    private static List<String> stories(JsonNode sample) {
        List<String> ids = new ArrayList<>();
        sample.path("hits").forEach(hit -> {
            if (hit.path("story").hasNonNull("storyId")) {
                ids.add(hit.path("story").path("storyId").asText());
            }
        });
        return paths(ids, "/api/stories/%s/articles?sort=oldest");
    }

    private static List<String> sixes(List<String> words) {
        List<String> sixes = new ArrayList<>();
        for (int i = 0; i + 6 <= words.size(); i++) {
            sixes.add(String.join(" OR ", words.subList(i, i + 6)));
        }
        return sixes;
    }

    private static List<String> one(String path) {
        return List.of(path);
    }

    private static String first(List<String> words) {
        return words.isEmpty() ? "news" : words.getFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
