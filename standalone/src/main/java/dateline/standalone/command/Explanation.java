package dateline.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** The tags of an indexed article, each with the words it rests on as they stand in the text. */
final class Explanation {

    /** In the order of the page: what it is about, who, where, what was said, figures, the rest. */
    static final List<String> KINDS = List.of(
            "language",
            "filedFrom",
            "lead",
            "subjects",
            "entities",
            "places",
            "quotes",
            "amounts",
            "dates",
            "tone",
            "keyPhrases",
            "agencyCredits",
            "contributors",
            "repairs",
            "unavailable");

    private static final int CONTEXT = 28;

    private final JsonNode document;
    private final JsonNode tags;
    private final Style style;

    Explanation(JsonNode document, Style style) {
        this.document = document;
        this.tags = document.path("tags");
        this.style = style;
    }

    /** @param kinds to show; all when empty */
    ObjectNode json(List<String> kinds) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("articleId", document.path("articleId"));
        json.set("headline", document.path("headline"));
        shown(kinds).forEach(kind -> json.set(kind, tagsOf(kind)));
        return json;
    }

    /** @param kinds to show; all when empty */
    void print(PrintWriter out, List<String> kinds) {
        out.println(style.bold(Terminal.safe(document.path("headline").asText())));
        for (String kind : shown(kinds)) {
            JsonNode found = tagsOf(kind);
            List<JsonNode> all = new ArrayList<>();
            if (found.isArray()) {
                found.forEach(all::add);
            } else if (found.isObject()) {
                all.add(found);
            }
            if (!all.isEmpty() || !kinds.isEmpty()) {
                out.println();
                out.println(style.bold(kind) + style.faint(" (" + all.size() + ")"));
            }
            for (JsonNode tag : all) {
                out.println("  " + Terminal.safe(head(kind, tag), true));
                spans(kind, tag).forEach(span -> out.println("      " + Terminal.safe(span, true)));
            }
        }
    }

    private static List<String> shown(List<String> kinds) {
        return kinds.isEmpty() ? KINDS : KINDS.stream().filter(kinds::contains).toList();
    }

    private JsonNode tagsOf(String kind) {
        return kind.equals("repairs") ? document.path(kind) : tags.path(kind);
    }

    private String head(String kind, JsonNode tag) {
        String what = style.mark(TagWords.what(kind, tag));
        String more = TagWords.more(kind, tag);
        return what + (more.isEmpty() ? "" : "  " + more) + style.faint("  (" + TagWords.made(tag) + ")");
    }

    /** The words a tag rests on, a line each. */
    private List<String> spans(String kind, JsonNode tag) {
        List<String> lines = new ArrayList<>();
        if (kind.equals("repairs")) {
            return lines; // what was published stands in the repair, not in the text
        }
        span(lines, "", tag);
        tag.path("parts").forEach(part -> span(lines, "", part));
        span(lines, "said by", tag.path("speaker").path("mention"));
        span(lines, "cue", tag.path("cue"));
        tag.path("mentions").forEach(mention -> span(lines, "", mention));
        tag.path("words").forEach(word -> span(lines, TagWords.number(word.path("value")), word));
        return lines;
    }

    private void span(List<String> lines, String role, JsonNode span) {
        if (!span.path("start").isInt() || !span.path("end").isInt()) {
            return;
        }
        String field = span.path("field").asText("").equals("HEADLINE") ? "headline" : "body";
        String text = document.path(field).asText();
        int start = span.path("start").asInt();
        int end = span.path("end").asInt();
        String place = style.faint(field + " " + start + "–" + end + "  ");
        String own = span.path("maker").isTextual() && span.path("score").isNumber()
                ? style.faint("  (" + TagWords.made(span) + ")")
                : "";
        lines.add(place + (role.isEmpty() ? "" : style.faint(role + "  ")) + inContext(text, start, end, span) + own);
    }

    /** The words with some text around, or a loud line when they do not stand there. */
    private String inContext(String text, int start, int end, JsonNode span) {
        boolean inside = start >= 0 && start <= end && end <= text.length();
        String expected = span.path("text").asText(null);
        if (!inside || (expected != null && !text.substring(start, end).equals(expected))) {
            return "NOT IN THE TEXT THERE: " + expected + "; please report this";
        }
        int from = Math.max(0, start - CONTEXT);
        int to = Math.min(text.length(), end + CONTEXT);
        return style.faint((from > 0 ? "…" : "") + text.substring(from, start))
                + style.mark("[" + text.substring(start, end) + "]")
                + style.faint(text.substring(end, to) + (to < text.length() ? "…" : ""));
    }
}
