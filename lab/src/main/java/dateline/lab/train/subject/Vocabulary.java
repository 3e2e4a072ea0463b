package dateline.lab.train.subject;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The concepts in use, each after the one above it and the top-level subjects first. */
final class Vocabulary {

    private static final int LEVELS = 6;

    /** Ours, by the vocabulary's names of languages, which are older than the codes. */
    private static final Map<String, String> LANGUAGES = Map.of(
            "ar", "ar", "dk", "da", "de", "de", "es", "es", "fr", "fr", "pt-PT", "pt", "pt-BR", "pt-BR", "se", "sv",
            "zh-Hans", "zh");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // the file says NaN for nothing
            .build();

    private final List<Concept> concepts;
    private final Map<Integer, Integer> indexByCode = new HashMap<>();
    private final Map<String, Integer> indexByLabel = new HashMap<>();

    private Vocabulary(List<Concept> concepts) {
        this.concepts = List.copyOf(concepts);
        for (int i = 0; i < concepts.size(); i++) {
            indexByCode.put(concepts.get(i).code(), i);
            indexByLabel.put(concepts.get(i).label(), i);
        }
    }

    /**
     * @param newest the table of concepts, levels and English labels
     * @param translated an older edition with labels in other languages; a label is taken when the concept is the same
     * @throws IOException if one of them can not be read
     */
    static Vocabulary read(Path newest, Path translated) throws IOException {
        Map<Integer, Map<String, String>> labels = translations(translated);
        List<Concept> concepts = new ArrayList<>();
        Map<Integer, Integer> depths = new HashMap<>();
        JsonNode all = JSON.readTree(newest.toFile());
        for (JsonNode node : all) {
            if (node.get("RetiredDate").isTextual()) {
                continue;
            }
            int[] levels = new int[LEVELS];
            int depth = 0;
            while (depth < LEVELS
                    && node.get("Level" + (depth + 1) + "/NewsCode").isTextual()) {
                levels[depth] =
                        code(node.get("Level" + (depth + 1) + "/NewsCode").textValue());
                depth++;
            }
            int code = code(node.get("NewsCode-QCode (flat)").textValue());
            Map<String, String> names = new HashMap<>(labels.getOrDefault(code, Map.of()));
            names.put("en", node.get("Name (en-GB)").textValue().strip());
            concepts.add(new Concept(code, depth < 2 ? 0 : levels[depth - 2], names));
            depths.put(code, depth);
        }
        concepts.sort(
                Comparator.comparingInt((Concept c) -> depths.get(c.code())).thenComparingInt(Concept::code));
        return new Vocabulary(concepts);
    }

    private static Map<Integer, Map<String, String>> translations(Path file) throws IOException {
        Map<Integer, Map<String, String>> labels = new HashMap<>();
        for (JsonNode concept : JSON.readTree(file.toFile()).get("conceptSet")) {
            Map<String, String> names = new HashMap<>();
            concept.get("prefLabel").properties().forEach(label -> {
                if (LANGUAGES.containsKey(label.getKey())) {
                    names.put(
                            LANGUAGES.get(label.getKey()),
                            label.getValue().textValue().strip());
                }
            });
            labels.put(code(concept.get("qcode").textValue()), names);
        }
        return labels;
    }

    private static int code(String qcode) {
        return Integer.parseInt(qcode.substring(qcode.indexOf(':') + 1));
    }

    List<Concept> concepts() {
        return concepts;
    }

    /** @throws IllegalArgumentException if the vocabulary has no such code */
    int byCode(int code) {
        return found(indexByCode.get(code), "code " + code);
    }

    /** @throws IllegalArgumentException if the vocabulary has no such English label */
    int byLabel(String label) {
        return found(indexByLabel.get(label), "label '" + label + "'");
    }

    private static int found(Integer index, String what) {
        if (index == null) {
            throw new IllegalArgumentException("The vocabulary has no " + what);
        }
        return index;
    }
}
