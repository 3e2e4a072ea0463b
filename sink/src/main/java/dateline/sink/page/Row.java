package dateline.sink.page;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.sink.backend.Hit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An article in a list. {@code row.js} builds the same for those that arrive; a browser test holds the two together. */
final class Row {

    /** Subjects shown; a line has no room for more. */
    private static final int SUBJECTS = 2;

    private Row() {}

    static void write(Html html, Hit hit, Instant now) {
        JsonNode article = hit.article();
        String id = article.path("articleId").asText();
        html.open("li", "class", "row", "data-id", id, "data-story", storyId(article));
        Ago.write(html, article.path("sortTime").asText(), now);
        html.open("div", "class", "what");
        headline(html, article, hit.highlights());
        snippet(html, hit.highlights());
        facts(html, article);
        if (hit.copyCount() > 0) {
            copies(html, hit, now);
        }
        html.close().close();
    }

    private static void headline(Html html, JsonNode article, Map<String, List<String>> highlights) {
        String headline = article.path("headline").asText();
        html.open("h3")
                .open("a", "href", Links.article(article.path("articleId").asText()));
        html.open("bdi");
        List<String> marked = highlights.getOrDefault("headline", List.of());
        if (!marked.isEmpty()) {
            Marked.write(html, marked.getFirst());
        } else {
            html.text(headline.isBlank() ? "Without a headline" : headline);
        }
        html.close().close().close();
    }

    private static void snippet(Html html, Map<String, List<String>> highlights) {
        List<String> marked = highlights.getOrDefault("body", List.of());
        if (!marked.isEmpty()) {
            html.open("p", "class", "snippet").open("bdi");
            Marked.write(html, marked.getFirst());
            html.close().close();
        }
    }

    /** Publisher, language, subjects, place, how it relates to others. */
    private static void facts(Html html, JsonNode article) {
        html.open("p", "class", "facts");
        String publisher = article.path("publisher").asText("");
        if (!publisher.isEmpty()) {
            html.open("a", "class", "publisher", "href", Links.search("publisher", publisher));
            html.words(publisher).close();
        }
        String language = article.path("language").asText("");
        if (!language.isEmpty()) {
            html.of("abbr", language, "class", "language", "title", languageName(language));
        }
        int subjects = 0;
        for (JsonNode subject : article.path("subjects")) {
            if (subjects++ < SUBJECTS) {
                html.of("a", subject.asText(), "class", "subject", "href", Links.search("subject", subject.asText()));
            }
        }
        String place = place(article.path("places"));
        if (!place.isEmpty()) {
            html.open("a", "class", "place", "href", Links.search("place", place))
                    .words(place)
                    .close();
        }
        relation(html, article);
        String story = storyId(article);
        if (story != null) {
            html.of("a", "story", "class", "story", "href", Links.story(story));
        }
        html.close();
    }

    /** The first, by a name that is not in capitals, as datelines are, where it has one. */
    private static String place(JsonNode places) {
        String first = places.path(0).asText("");
        for (JsonNode place : places) {
            String name = place.asText();
            if (name.equalsIgnoreCase(first) && !name.equals(name.toUpperCase(Locale.ROOT))) {
                return name;
            }
        }
        return first;
    }

    private static void relation(Html html, JsonNode article) {
        String kind = article.path("duplicate").path("kind").asText("NONE");
        String original = article.path("duplicate").path("original").asText("");
        if (!kind.equals("NONE") && !original.isEmpty()) {
            html.of(
                    "a",
                    kindName(kind),
                    "class",
                    "copy",
                    "href",
                    Links.article(original),
                    "title",
                    "Of an earlier article");
        }
        if (article.path("revision").asInt(1) > 1) {
            html.of("span", "revision " + article.path("revision").asInt(), "class", "revision");
        }
    }

    private static void copies(Html html, Hit hit, Instant now) {
        html.open("details", "class", "copies");
        html.of("summary", hit.copyCount() == 1 ? "1 copy" : hit.copyCount() + " copies");
        html.open("ol");
        for (JsonNode copy : hit.copies()) {
            html.open("li");
            Ago.write(html, copy.path("sortTime").asText(), now);
            html.open("a", "href", Links.article(copy.path("articleId").asText()));
            html.words(copy.path("publisher").asText("unknown publisher")).close();
            html.of("span", kindName(copy.path("duplicate").path("kind").asText("NONE")), "class", "kind");
            html.close();
        }
        html.close().close();
    }

    /** How a copy relates to its original, in words. */
    static String kindName(String kind) {
        return switch (kind) {
            case "SAME" -> "same text";
            case "NONE" -> "original";
            default -> kind.toLowerCase(Locale.ROOT);
        };
    }

    static String languageName(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String storyId(JsonNode article) {
        return article.path("story").path("storyId").asText(null);
    }
}
