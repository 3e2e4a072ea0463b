package dateline.sink.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags of a document that stand somewhere in its text. */
final class TagReader {

    /** Places where the words that spoke for a subject are looked for. */
    private static final int MOST_WORD_PLACES = 20;

    private final JsonNode document;
    private final List<Tag> tags = new ArrayList<>();

    private TagReader(JsonNode document) {
        this.document = document;
    }

    static List<Tag> read(JsonNode document) {
        var reader = new TagReader(document);
        JsonNode tags = document.path("tags");
        each(tags.path("entities"), reader::entity);
        each(tags.path("places"), reader::place);
        each(tags.path("quotes"), reader::quote);
        each(tags.path("amounts"), reader::amount);
        each(tags.path("dates"), reader::date);
        each(tags.path("subjects"), reader::subject);
        each(tags.path("keyPhrases"), reader::phrase);
        reader.credits(tags);
        each(tags.path("tone").path("words"), reader::tone);
        return reader.tags;
    }

    private static void each(JsonNode items, Taker taker) {
        for (int i = 0; i < items.size(); i++) {
            taker.take(items.get(i), i);
        }
    }

    private interface Taker {
        void take(JsonNode tag, int number);
    }

    private void entity(JsonNode tag, int number) {
        TagKind kind = switch (tag.path("kind").asText()) {
            case "PERSON" -> TagKind.PERSON;
            case "ORGANISATION" -> TagKind.ORGANISATION;
            case "PLACE" -> TagKind.PLACE;
            default -> TagKind.OTHER;
        };
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "salience", share(tag.path("salience")));
        put(facts, "id", tag.path("entityId").asText(""));
        put(facts, "Wikidata", tag.path("wikidataId").asText(""));
        String type = tag.path("type").asText("");
        add("e" + number, kind, tag, tag.path("name").asText(), type.isEmpty() ? kind.style() : type, facts, "entity");
    }

    private void place(JsonNode tag, int number) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(
                facts,
                "at",
                String.format(
                        Locale.ROOT,
                        "%.2f, %.2f",
                        tag.path("latitude").asDouble(),
                        tag.path("longitude").asDouble()));
        put(
                facts,
                "in",
                joined(tag.path("admin1").asText(""), tag.path("country").asText("")));
        put(
                facts,
                "people",
                tag.path("population").asLong(0) > 0
                        ? grouped(tag.path("population").asLong())
                        : "");
        put(facts, "id", tag.path("placeId").asText(""));
        put(facts, "Wikidata", tag.path("wikidataId").asText(""));
        add(
                "p" + number,
                TagKind.PLACE,
                tag,
                tag.path("name").asText(),
                tag.path("featureClass").asText(),
                facts,
                "place");
    }

    private void quote(JsonNode tag, int number) {
        JsonNode speaker = tag.path("speaker");
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "speaker", speaker.path("name").asText("not found"));
        put(facts, "speaker's score", share(speaker.path("score")));
        put(facts, "named by", speaker.path("mention").path("text").asText(""));
        put(facts, "said by the word", tag.path("cue").path("text").asText(""));
        put(facts, "closed", tag.path("closed").asBoolean(true) ? "" : "no mark closes it");
        List<Tag.Mention> mentions = new ArrayList<>();
        tag.path("parts").forEach(part -> mentions.add(mention(part)));
        String name = speaker.path("name").asText("");
        tags.add(new Tag(
                "q" + number,
                TagKind.QUOTE,
                name.isEmpty() ? "Someone" : name,
                tag.path("kind").asText().toLowerCase(Locale.ROOT) + " quote",
                tag.path("score").asDouble(),
                tag.path("maker").asText(),
                facts,
                List.of(),
                name.isEmpty() ? null : Links.search("speaker", name),
                mentions));
    }

    private void amount(JsonNode tag, int number) {
        Map<String, String> facts = new LinkedHashMap<>();
        String highest = tag.path("highest").isNumber() ? " to " + number(tag.path("highest")) : "";
        put(facts, "value", number(tag.path("value")) + highest);
        put(facts, "unit", tag.path("unit").asText(""));
        put(facts, "precision", tag.path("approximate").asBoolean() ? "about" : "");
        add("a" + number, TagKind.AMOUNT, tag, tag.path("text").asText(), lower(tag.path("kind")), facts, null);
    }

    private void date(JsonNode tag, int number) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "means", tag.path("value").asText());
        put(facts, "worked out", tag.path("relative").asBoolean() ? "from the time of publication" : "");
        add("d" + number, TagKind.DATE, tag, tag.path("text").asText(), "time", facts, null);
    }

    /** Its evidence is words without places, so they are looked for. */
    private void subject(JsonNode tag, int number) {
        List<Tag.Mention> mentions = new ArrayList<>();
        String body = document.path("body").asText();
        for (JsonNode word : tag.path("evidence")) {
            Matcher matcher = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(word.asText()),
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(body);
            for (int i = 0; i < MOST_WORD_PLACES && !word.asText().isBlank() && matcher.find(); i++) {
                mentions.add(new Tag.Mention(false, matcher.start(), matcher.end(), -1, ""));
            }
        }
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "code", tag.path("code").asText());
        tags.add(new Tag(
                "s" + number,
                TagKind.SUBJECT,
                tag.path("name").asText(),
                "subject",
                tag.path("score").asDouble(),
                tag.path("maker").asText(),
                facts,
                texts(tag.path("evidence")),
                Links.search("subject", tag.path("name").asText()),
                mentions));
    }

    private void phrase(JsonNode tag, int number) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "times", tag.path("count").asText());
        add("k" + number, TagKind.PHRASE, tag, tag.path("text").asText(), "key phrase", facts, "keyphrase");
    }

    private void credits(JsonNode all) {
        each(all.path("agencyCredits"), (tag, number) -> {
            String agency = tag.path("agency").asText();
            add("g" + number, TagKind.CREDIT, tag, agency, "agency credit", Map.of(), "agency");
        });
        each(all.path("contributors"), (tag, number) -> {
            Map<String, String> facts = new LinkedHashMap<>();
            put(facts, "role", tag.path("role").asText(""));
            put(facts, "from", String.join(", ", texts(tag.path("places"))));
            String names = String.join(", ", texts(tag.path("names")));
            add("c" + number, TagKind.CREDIT, tag, names, "contributors", facts, null);
        });
        JsonNode filed = all.path("filedFrom");
        if (filed.isObject()) {
            Map<String, String> facts = new LinkedHashMap<>();
            put(facts, "date", filed.path("date").asText(""));
            put(facts, "agency", filed.path("agency").asText(""));
            add("f0", TagKind.CREDIT, filed, String.join(", ", texts(filed.path("places"))), "dateline", facts, null);
        }
    }

    private void tone(JsonNode word, int number) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "tone", number(word.path("value")));
        JsonNode tone = document.path("tags").path("tone");
        tags.add(new Tag(
                "t" + number,
                TagKind.TONE,
                word.path("text").asText(),
                word.path("value").asDouble() < 0 ? "unfavourable word" : "favourable word",
                -1,
                tone.path("maker").asText(),
                facts,
                List.of(),
                null,
                List.of(mention(word))));
    }

    /** @param field of the search for more of it; null for none */
    private void add(
            String ref, TagKind kind, JsonNode tag, String name, String what, Map<String, String> facts, String field) {
        List<Tag.Mention> mentions = new ArrayList<>();
        if (tag.has("mentions")) {
            tag.path("mentions").forEach(mention -> mentions.add(mention(mention)));
        } else {
            mentions.add(new Tag.Mention(
                    false, tag.path("start").asInt(-1), tag.path("end").asInt(-1), -1, ""));
        }
        tags.add(new Tag(
                ref,
                kind,
                name,
                what,
                tag.path("score").asDouble(-1),
                tag.path("maker").asText(),
                facts,
                texts(tag.path("evidence")),
                field == null ? null : Links.search(field, name),
                mentions));
    }

    private static Tag.Mention mention(JsonNode mention) {
        return new Tag.Mention(
                mention.path("field").asText().equals("HEADLINE"),
                mention.path("start").asInt(-1),
                mention.path("end").asInt(-1),
                mention.path("score").asDouble(-1),
                mention.path("maker").asText(""));
    }

    private static void put(Map<String, String> facts, String name, String value) {
        if (!value.isBlank()) {
            facts.put(name, value);
        }
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
    }

    static List<String> texts(JsonNode items) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static String lower(JsonNode name) {
        return name.asText().toLowerCase(Locale.ROOT);
    }

    private static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static String share(JsonNode value) {
        return value.isNumber() ? ArticleView.Scores.written(value.asDouble()) : "";
    }

    private static String number(JsonNode value) {
        return value.isNumber()
                ? new java.math.BigDecimal(value.asText()).stripTrailingZeros().toPlainString()
                : "";
    }
}
