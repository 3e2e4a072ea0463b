package dateline.lab.score.linking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text with its gold links.
 *
 * @param from where what counts begins
 * @param to where it ends, exclusive
 */
record LinkedText(String text, int from, int to, List<Label> labels) {

    private static final Set<String> PRONOUNS = Set.of(
            "I", "He", "His", "Him", "She", "Her", "It", "Its", "They", "Their", "Them", "We", "Our", "You", "Your",
            "My");

    /**
     * A stretch of text and what it means.
     *
     * @param item e.g. {@code "Q30"}; empty when it has none, or is a time or a quantity: such are neither asked for nor
     *     held against anyone
     * @param type Wikidata classes, with a bar between
     * @param within the labels inside this one; the same thing may be said with fewer words
     */
    record Label(int start, int end, String item, String type, List<Label> within) {

        /** Whether it is written as a name; the sets label pronouns and common nouns as well. */
        boolean isName(String text) {
            return Character.isUpperCase(text.codePointAt(start)) && !PRONOUNS.contains(text.substring(start, end));
        }

        boolean counts() {
            return !item.isEmpty();
        }
    }

    /** @throws IOException if the file can not be read */
    static List<LinkedText> read(Path file) throws IOException {
        var json = new ObjectMapper();
        List<LinkedText> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                texts.add(read(json.readTree(line)));
            }
        }
        return texts;
    }

    private static LinkedText read(JsonNode line) {
        String text = line.path("text").asText();
        int[] units = units(text);
        Map<Integer, Label> byId = new HashMap<>();
        List<Label> roots = new ArrayList<>();
        int from = units[line.path("evaluation_span").path(0).asInt()];
        int to = units[
                Math.min(units.length - 1, line.path("evaluation_span").path(1).asInt())];
        for (JsonNode node : line.path("labels")) {
            String id = node.path("entity_id").asText();
            String type = node.path("type").asText();
            boolean item = id.matches("Q\\d+")
                    && !type.equals("DATETIME")
                    && !type.equals("QUANTITY")
                    && !node.path("optional").asBoolean();
            byId.put(
                    node.path("id").asInt(),
                    new Label(
                            units[node.path("span").path(0).asInt()],
                            units[node.path("span").path(1).asInt()],
                            item ? id : "",
                            type,
                            new ArrayList<>()));
        }
        for (JsonNode node : line.path("labels")) {
            Label label = byId.get(node.path("id").asInt());
            Label parent =
                    node.hasNonNull("parent") ? byId.get(node.path("parent").asInt()) : null;
            if (label.start() >= from && label.end() <= to) {
                if (parent == null) {
                    roots.add(label);
                } else {
                    parent.within().add(label);
                }
            }
        }
        return new LinkedText(text, from, to, roots);
    }

    /** Where each code point begins: the sets count those. */
    private static int[] units(String text) {
        int[] units = new int[text.codePointCount(0, text.length()) + 1];
        for (int point = 0, unit = 0; point < units.length; point++) {
            units[point] = unit;
            unit += unit < text.length() ? Character.charCount(text.codePointAt(unit)) : 0;
        }
        return units;
    }
}
