package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * What is shown of a copy, read from columns. Of 30 hits with 20 copies each, reading whole documents with all their tags
 * takes as long as all the rest of a search ten times over.
 */
final class CopyFields {

    /** Where the fields {@link Hit#SHOWN_OF_COPY} lie in the index. */
    static final List<String> PATHS = List.of(
            "articleId",
            "revision",
            "publisher",
            "canonicalUrl",
            "publishedAt",
            "sortTime",
            "language",
            "lane",
            "duplicate.kind",
            "duplicate.original",
            "duplicate.similarity",
            "story.storyId",
            "story.score",
            "story.novelty");

    private CopyFields() {}

    /** The fields themselves, without what is in them. */
    static List<String> names() {
        return PATHS.stream()
                .map(path -> path.replaceFirst("\\..*", ""))
                .distinct()
                .toList();
    }

    /**
     * Puts them back where the document has them.
     *
     * @param fields by path, each with an array of one value
     */
    static ObjectNode read(JsonNode fields) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (String path : PATHS) {
            JsonNode value = fields.path(path).path(0);
            if (!value.isMissingNode()) {
                int dot = path.indexOf('.');
                ObjectNode parent = dot < 0 ? copy : copy.withObjectProperty(path.substring(0, dot));
                parent.set(path.substring(dot + 1), asWritten(path, value));
            }
        }
        return copy;
    }

    private static JsonNode asWritten(String path, JsonNode value) {
        if (value.isDouble()) { // the index keeps 32 bits, and writes them out with digits that nobody put in
            return JsonNodeFactory.instance.numberNode((float) value.asDouble());
        }
        return path.endsWith("At") || path.endsWith("Time")
                ? JsonNodeFactory.instance.textNode(
                        Instant.parse(value.asText()).toString())
                : value;
    }
}
