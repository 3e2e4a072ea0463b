package dateline.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An indexed article as text for a person: headline, tags with their evidence, body. */
final class ArticleText {

    private static final int MAX_QUOTED = 60;
    private static final int MAX_MENTIONS = 4;

    private final JsonNode document;
    private final JsonNode tags;
    private final Style style;

    ArticleText(JsonNode document, Style style) {
        this.document = document;
        this.tags = document.path("tags");
        this.style = style;
    }

    void print(PrintWriter out) {
        String headline = document.path("headline").asText();
        out.println(style.bold(headline.isEmpty() ? "(no headline)" : Terminal.safe(headline)));
        field(
                out,
                "article id",
                document.path("articleId").asText() + ", revision "
                        + document.path("revision").asInt(1));
        field(out, "publisher", document.path("publisher").asText(""));
        field(out, "byline", document.path("byline").asText(""));
        field(out, "published", document.path("publishedAt").asText(""));
        field(out, "address", document.path("canonicalUrl").asText(""));
        JsonNode language = tags.path("language");
        field(
                out,
                "language",
                language.isObject() ? language.path("code").asText() + evidence(language) : "could not be told");
        field(
                out,
                "sentences",
                tags.path("sentences").size() == 0
                        ? ""
                        : Integer.toString(tags.path("sentences").size()));
        section(out, "Repairs", document.path("repairs"), this::repair);
        section(out, "Contributor lines", tags.path("contributors"), this::contributors);
        section(
                out,
                "Agency credits",
                tags.path("agencyCredits"),
                credit -> credit.path("agency").asText() + at(credit) + evidence(credit));
        section(out, "Subjects", tags.path("subjects"), subject -> words("subjects", subject));
        section(out, "Entities", tags.path("entities"), this::entity);
        section(out, "Places", tags.path("places"), place -> words("places", place));
        section(out, "Quotes", tags.path("quotes"), this::quote);
        section(out, "Not looked for", tags.path("unavailable"), tag -> words("unavailable", tag));
        out.println();
        for (String paragraph : document.path("body").asText().split("\n\n", -1)) {
            out.println(Terminal.safe(paragraph));
            out.println();
        }
    }

    private void field(PrintWriter out, String name, String value) {
        if (!value.isEmpty() && !value.equals("null")) {
            out.println("  " + style.faint(pad(name)) + Terminal.safe(value, true));
        }
    }

    private void section(PrintWriter out, String title, JsonNode items, Function<JsonNode, String> line) {
        if (items.isEmpty()) {
            return;
        }
        out.println();
        out.println(style.bold(title) + style.faint(" (" + items.size() + ")"));
        items.forEach(item -> out.println("  " + Terminal.safe(line.apply(item), true)));
    }

    private String repair(JsonNode repair) {
        return repair.path("kind").asText().toLowerCase(Locale.ROOT).replace('_', ' ') + " in "
                + repair.path("field").asText().toLowerCase(Locale.ROOT) + " at "
                + repair.path("originalStart").asInt() + "–"
                + repair.path("originalEnd").asInt() + ": "
                + quoted(repair.path("original").asText()) + " → "
                + quoted(repair.path("replacement").asText())
                + evidence(repair);
    }

    private String contributors(JsonNode line) {
        return names(line.path("names"))
                + (line.path("places").isEmpty() ? "" : " in " + names(line.path("places")))
                + (line.path("role").isTextual() ? ", " + line.path("role").asText() : "")
                + at(line)
                + evidence(line);
    }

    private String entity(JsonNode entity) {
        List<String> places = new ArrayList<>();
        for (JsonNode mention : entity.path("mentions")) {
            if (places.size() == MAX_MENTIONS) {
                places.add("…");
                break;
            }
            places.add(Integer.toString(mention.path("start").asInt()));
        }
        return style.mark(entity.path("name").asText()) + "  "
                + entity.path("kind").asText().toLowerCase(Locale.ROOT) + ", salience "
                + TagWords.number(entity.path("salience")) + style.faint("  at " + String.join(", ", places))
                + evidence(entity);
    }

    private String quote(JsonNode quote) {
        List<String> parts = new ArrayList<>();
        quote.path("parts").forEach(part -> parts.add(part.path("text").asText()));
        return style.mark(TagWords.what("quotes", quote)) + "  " + quoted(String.join(" … ", parts)) + evidence(quote);
    }

    private String words(String kind, JsonNode tag) {
        return style.mark(TagWords.what(kind, tag)) + "  " + TagWords.more(kind, tag) + evidence(tag);
    }

    private String at(JsonNode tag) {
        return style.faint(
                " at " + tag.path("start").asInt() + "–" + tag.path("end").asInt());
    }

    private String evidence(JsonNode tag) {
        return style.faint("  (" + TagWords.made(tag) + ")");
    }

    private static String names(JsonNode names) {
        List<String> all = new ArrayList<>();
        names.forEach(name -> all.add(name.asText()));
        return all.stream().collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "nothing" : "“" + Terminal.cut(text.replace("\n", "⏎"), MAX_QUOTED) + "”";
    }

    private static String pad(String name) {
        return name + " ".repeat(Math.max(1, 12 - name.length()));
    }
}
