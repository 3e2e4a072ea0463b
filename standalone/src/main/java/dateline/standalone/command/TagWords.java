package dateline.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a tag says, in words for a person. */
final class TagWords {

    private TagWords() {}

    /** The finding itself. */
    static String what(String kind, JsonNode tag) {
        return switch (kind) {
            case "language" -> tag.path("code").asText();
            case "agencyCredits" -> tag.path("agency").asText();
            case "contributors" -> list(tag.path("names"));
            case "filedFrom" -> list(tag.path("places"));
            case "quotes" ->
                tag.path("speaker").isObject()
                        ? tag.path("speaker").path("name").asText()
                        : "speaker not found";
            case "amounts" -> amount(tag);
            case "dates" -> tag.path("value").asText();
            case "tone" -> number(tag.path("value"));
            case "repairs" -> lower(tag.path("kind"));
            case "unavailable" -> tag.path("tag").asText();
            case "keyPhrases", "lead" -> tag.path("text").asText();
            default -> tag.path("name").asText();
        };
    }

    /** What else is known of it. Empty when nothing is. */
    static String more(String kind, JsonNode tag) {
        List<String> more = new ArrayList<>();
        switch (kind) {
            case "entities" -> {
                add(more, "", lower(tag.path("kind")));
                add(more, "", tag.path("type"));
                more.add("salience " + number(tag.path("salience")));
                add(more, "", tag.path("entityId"));
                add(more, "", tag.path("wikidataId"));
            }
            case "places" -> {
                add(more, "", tag.path("featureClass"));
                add(more, "", tag.path("admin1"));
                add(more, "", tag.path("country"));
                more.add(number(tag.path("latitude")) + ", " + number(tag.path("longitude")));
                add(more, "population ", tag.path("population"));
                add(more, "", tag.path("placeId"));
                add(more, "", tag.path("wikidataId"));
                add(more, "because ", list(tag.path("evidence")));
            }
            case "subjects" -> {
                add(more, "", list(tag.path("path")).replace(", ", " › "));
                add(more, "because ", list(tag.path("evidence")));
            }
            case "quotes" -> {
                more.add(lower(tag.path("kind")));
                if (!tag.path("closed").asBoolean(true)) {
                    more.add("no mark closes it");
                }
                add(more, "", tag.path("speaker").path("entityId"));
                if (tag.path("speaker").isObject()) {
                    more.add("speaker " + number(tag.path("speaker").path("score")));
                }
            }
            case "amounts" -> {
                more.add(lower(tag.path("kind")));
                if (tag.path("approximate").asBoolean()) {
                    more.add("approximate");
                }
            }
            case "dates" -> add(more, "", tag.path("relative").asBoolean() ? "by the publication date" : "");
            case "tone" -> add(more, "", entityTones(tag.path("entities")));
            case "keyPhrases" -> more.add(tag.path("count").asInt() + "×");
            case "contributors" -> {
                add(more, "in ", list(tag.path("places")));
                add(more, "", tag.path("role"));
            }
            case "filedFrom" -> {
                add(more, "", tag.path("date"));
                add(more, "", tag.path("agency"));
            }
            case "repairs" -> {
                more.add("in " + lower(tag.path("field")) + " at "
                        + tag.path("originalStart").asInt());
                more.add(quoted(tag.path("original").asText()) + " → "
                        + quoted(tag.path("replacement").asText()));
            }
            case "unavailable" -> add(more, "", tag.path("reason"));
            default -> {}
        }
        return String.join(", ", more);
    }

    /** Score and maker. */
    static String made(JsonNode tag) {
        String score = tag.path("score").isNumber() ? number(tag.path("score")) + ", " : "";
        return score + tag.path("maker").asText();
    }

    static String number(JsonNode number) {
        return String.format(Locale.ROOT, "%.2f", number.asDouble());
    }

    private static String amount(JsonNode tag) {
        String value = plain(tag.path("value").asDouble());
        String highest =
                tag.path("highest").isNumber() ? "–" + plain(tag.path("highest").asDouble()) : "";
        return value
                + highest
                + (tag.path("unit").isTextual() ? " " + tag.path("unit").asText() : "");
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.2f", value);
    }

    private static String entityTones(JsonNode tones) {
        List<String> shown = new ArrayList<>();
        tones.forEach(tone -> shown.add("entity " + tone.path("entity").asInt() + " " + number(tone.path("value"))));
        return String.join(", ", shown);
    }

    private static void add(List<String> more, String before, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            add(more, before, value.asText());
        }
    }

    private static void add(List<String> more, String before, String value) {
        if (!value.isEmpty()) {
            more.add(before + value);
        }
    }

    private static String list(JsonNode values) {
        List<String> all = new ArrayList<>();
        values.forEach(value -> all.add(value.asText()));
        return String.join(", ", all);
    }

    private static String lower(JsonNode name) {
        return name.asText().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "nothing" : "“" + Terminal.cut(text.replace("\n", "⏎"), 60) + "”";
    }
}
