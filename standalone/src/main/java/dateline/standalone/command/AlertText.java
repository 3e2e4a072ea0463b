package dateline.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Alerts and stored searches on a line. */
final class AlertText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final int MAX_HEADLINE = 90;
    private static final int MAX_NAME = 40;

    private AlertText() {}

    static String line(JsonNode alert, Style style) {
        String headline =
                style.bold(Terminal.safe(Terminal.cut(alert.path("headline").asText(), MAX_HEADLINE)));
        int count = alert.path("count").asInt(1);
        String what = alert.path("kind").asText().equals("DIGEST")
                ? "digest of " + count + ": " + headline + (count > 1 ? " and " + (count - 1) + " more" : "")
                : headline;
        String held = switch (alert.path("held").asText()) {
            case "QUIET_HOURS" -> style.faint("  held: quiet hours");
            case "RATE" -> style.faint("  held: too many in an hour");
            default -> "";
        };
        return style.faint(TIME.format(Instant.parse(alert.path("matchedAt").asText()))) + "  "
                + style.mark(Terminal.safe(Terminal.cut(alert.path("searchName").asText(), MAX_NAME))) + "  " + what
                + "  " + alert.path("articleId").asText() + held;
    }

    static String search(JsonNode search, Style style) {
        List<String> words = new ArrayList<>();
        add(words, "", search.path("query").asText());
        add(words, "near ", search.path("near").asText(""));
        search.path("filters")
                .properties()
                .forEach(filter ->
                        filter.getValue().forEach(value -> words.add(filter.getKey() + "=" + value.asText())));
        if (search.path("webhook").isObject()) {
            words.add("→ " + search.path("webhook").path("url").asText());
        }
        if (search.path("quiet").isObject()) {
            JsonNode quiet = search.path("quiet");
            words.add("quiet " + quiet.path("from").asText() + "–"
                    + quiet.path("to").asText() + " " + quiet.path("zone").asText());
        }
        if (search.path("maxPerHour").isInt()) {
            words.add("at most " + search.path("maxPerHour").asInt() + " an hour");
        }
        if (!search.path("enabled").asBoolean(true)) {
            words.add("disabled");
        }
        return search.path("id").asText() + "  "
                + style.bold(Terminal.safe(Terminal.cut(search.path("name").asText(), MAX_NAME))) + "  "
                + Terminal.safe(String.join("  ", words));
    }

    private static void add(List<String> words, String before, String text) {
        if (!text.isEmpty() && !text.equals("null")) {
            words.add(before + text);
        }
    }
}
