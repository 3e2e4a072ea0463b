package dateline.sink.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is known of an article as a whole. */
final class ArticleFacts {

    private static final int MOST_REPAIRS = 100;
    private static final int MOST_SHOWN_OF_REPAIR = 160;

    private ArticleFacts() {}

    /** Of which article it is a copy, how, and what that rests on; and its story. */
    static void relation(Html html, JsonNode document) {
        JsonNode verdict = document.path("duplicate");
        JsonNode story = document.path("story");
        html.open("section", "class", "relation").of("h2", "Copies and story");
        if (verdict.isObject() && !verdict.path("original").asText("").isEmpty()) {
            html.open("p")
                    .open("b")
                    .text(sentence(verdict.path("kind").asText()))
                    .close();
            html.text(", alike to "
                    + ArticleView.Scores.written(verdict.path("similarity").asDouble()) + ". ");
            html.of(
                    "a",
                    "The original",
                    "href",
                    Links.article(verdict.path("original").asText()));
            html.close().open("ul", "class", "evidence");
            verdict.path("evidence")
                    .forEach(reason -> html.open("li").words(reason.asText()).close());
            html.close().of("p", verdict.path("maker").asText(), "class", "maker");
        } else {
            html.of("p", verdict.isObject() ? "Like nothing seen before." : "It was not compared with others.");
        }
        if (story.isObject()) {
            html.open("p")
                    .of(
                            "a",
                            "Its story",
                            "href",
                            Links.story(story.path("storyId").asText()));
            html.text(", sure to "
                    + ArticleView.Scores.written(story.path("score").asDouble()) + ", new to "
                    + ArticleView.Scores.written(story.path("novelty").asDouble()) + ".");
            html.close().of("p", story.path("maker").asText(), "class", "maker");
        }
        html.open("p");
        html.of(
                "a",
                "With its copies",
                "href",
                "/?copies=shown&sort=oldest&original="
                        + document.path("fold")
                                .asText(document.path("articleId").asText()));
        html.close().close();
    }

    private static String sentence(String kind) {
        return switch (kind) {
            case "SAME" -> "The same text, word for word";
            case "REVISION" -> "A later version by the same publisher";
            case "SYNDICATED" -> "Agency text that others have, too";
            case "ABRIDGED" -> "A shortened copy";
            case "EXTENDED" -> "A copy with something added";
            case "REWRITTEN" -> "The same facts in other words";
            default -> kind.toLowerCase(Locale.ROOT);
        };
    }

    static void places(Html html, JsonNode document) {
        JsonNode places = document.path("tags").path("places");
        if (places.isEmpty()) {
            return;
        }
        List<MapPicture.Dot> dots = new ArrayList<>();
        places.forEach(place -> dots.add(new MapPicture.Dot(
                place.path("name").asText(),
                place.path("latitude").asDouble(),
                place.path("longitude").asDouble(),
                Math.max(1, place.path("mentions").size()))));
        html.open("section", "class", "where").of("h2", "Where");
        MapPicture.write(html, dots, "Places named");
        html.close();
    }

    static void subjects(Html html, JsonNode document) {
        JsonNode subjects = document.path("tags").path("subjects");
        if (subjects.isEmpty()) {
            return;
        }
        html.open("section", "class", "subjects").of("h2", "Subjects").open("ul");
        subjects.forEach(subject -> {
            html.open("li");
            html.of(
                    "a",
                    subject.path("name").asText(),
                    "href",
                    Links.search("subject", subject.path("code").asText()));
            html.of("span", ArticleView.Scores.written(subject.path("score").asDouble()), "class", "number");
            html.open("span", "class", "because");
            html.words(String.join(", ", TagReader.texts(subject.path("evidence"))))
                    .close()
                    .close();
        });
        html.close().close();
    }

    /** What was wrong in the text as published, and what stands there now. */
    static void repairs(Html html, JsonNode document) {
        JsonNode repairs = document.path("repairs");
        if (repairs.isEmpty()) {
            return;
        }
        html.open("details", "class", "repairs");
        html.of("summary", repairs.size() == 1 ? "1 repair" : repairs.size() + " repairs");
        html.open("ol");
        for (int i = 0; i < Math.min(repairs.size(), MOST_REPAIRS); i++) {
            JsonNode repair = repairs.get(i);
            html.open("li");
            html.of("b", repair.path("kind").asText().toLowerCase(Locale.ROOT).replace('_', ' '));
            html.text(" in the " + repair.path("field").asText().toLowerCase(Locale.ROOT) + " at "
                    + repair.path("start").asInt() + " ");
            html.open("del")
                    .words(visible(repair.path("original").asText()))
                    .close()
                    .text(" ");
            html.open("ins").words(visible(repair.path("replacement").asText())).close();
            html.of("span", repair.path("maker").asText(), "class", "maker");
            html.close();
        }
        html.close().close();
    }

    private static String visible(String text) {
        String shown = text.replace("\n", "⏎").replace("\t", "⇥");
        shown = shown.isBlank() ? shown.replace(' ', '␣') : shown;
        return shown.length() > MOST_SHOWN_OF_REPAIR ? shown.substring(0, MOST_SHOWN_OF_REPAIR) + "…" : shown;
    }

    /** When it passed each stage, and how long each took. */
    static void times(Html html, JsonNode document) {
        Map<String, Instant> times = new LinkedHashMap<>();
        put(times, "published", document.path("publishedAt"));
        put(times, "changed", document.path("modifiedAt"));
        put(times, "fetched", document.path("fetchedAt"));
        put(times, "received", document.path("times").path("receivedAt"));
        put(times, "enriched", document.path("times").path("enrichedAt"));
        html.open("section", "class", "times").of("h2", "Times").open("ol");
        Instant before = null;
        for (var time : times.entrySet()) {
            html.open("li").of("span", time.getKey());
            html.of(
                    "time",
                    Ago.whole(time.getValue()),
                    "datetime",
                    time.getValue().toString(),
                    "data-whole",
                    "");
            if (before != null) {
                html.of("span", "+" + span(Duration.between(before, time.getValue())), "class", "number");
            }
            html.close();
            before = time.getValue();
        }
        html.close().close();
    }

    private static void put(Map<String, Instant> times, String name, JsonNode time) {
        Ago.instant(time.asText("")).ifPresent(instant -> times.put(name, instant));
    }

    private static String span(Duration duration) {
        if (duration.isNegative()) {
            return "0 ms";
        }
        if (duration.toSeconds() < 10) {
            return duration.toMillis() + " ms";
        }
        if (duration.toMinutes() < 2) {
            return duration.toSeconds() + " s";
        }
        return duration.toHours() < 2 ? duration.toMinutes() + " min" : duration.toHours() + " h";
    }

    static void notLookedFor(Html html, JsonNode document) {
        JsonNode unavailable = document.path("tags").path("unavailable");
        if (!unavailable.isEmpty()) {
            html.open("section", "class", "missing").of("h2", "Not looked for").open("ul");
            unavailable.forEach(tag -> html.of(
                    "li", tag.path("tag").asText() + ": " + tag.path("reason").asText()));
            html.close().close();
        }
    }
}
