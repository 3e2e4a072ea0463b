package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.query.Field;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Names that begin as typed; see {@link Backend#suggest}. */
final class SuggestionSearch {

    private static final List<Field> LOOKED_AT =
            List.of(Field.PERSON, Field.ORGANISATION, Field.PLACE, Field.PUBLISHER, Field.SUBJECT);

    /** Of the articles that have such a name, the most frequent names, among which are others beside it. */
    private static final int LOOKED_THROUGH = 100;

    private static final String VALUES = "values";

    private SuggestionSearch() {}

    /** @param send asks for articles and returns the answer */
    static List<Suggestion> suggest(String start, int size, Function<ObjectNode, JsonNode> send) {
        ObjectNode body = OpenSearchHttp.JSON.createObjectNode().put("size", 0).put("timeout", SearchBody.TIMEOUT);
        body.put("track_total_hits", false);
        ObjectNode aggregations = body.putObject("aggs");
        for (Field field : LOOKED_AT) {
            ObjectNode one = aggregations.putObject(field.written());
            one.putObject("filter")
                    .putObject("match_bool_prefix")
                    .putObject(field.document() + ".words")
                    .put("query", start)
                    .put("operator", "and");
            one.putObject("aggs")
                    .putObject(VALUES)
                    .putObject("terms")
                    .put("field", field.document())
                    .put("size", LOOKED_THROUGH);
        }
        JsonNode answer = send.apply(body).path("aggregations");
        String[] typed = words(start);
        List<Suggestion> found = new ArrayList<>();
        for (Field field : LOOKED_AT) {
            FacetSearch.values(answer.path(field.written()).path(VALUES)).stream()
                    .filter(value -> begins(words(value.value()), typed))
                    .map(value -> new Suggestion(field, value.value(), value.count()))
                    .forEach(found::add);
        }
        found.sort(Comparator.comparingLong(Suggestion::count).reversed().thenComparing(Suggestion::value));
        return List.copyOf(found.subList(0, Math.min(size, found.size())));
    }

    private static boolean begins(String[] name, String[] typed) {
        for (int i = 0; i < typed.length; i++) {
            boolean found = false;
            for (String word : name) {
                found |= i == typed.length - 1 ? word.startsWith(typed[i]) : word.equals(typed[i]);
            }
            if (!found) {
                return false;
            }
        }
        return typed.length > 0;
    }

    private static String[] words(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return folded.isEmpty() ? new String[0] : folded.split(" ");
    }
}
