package dateline.sink.match;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.sink.query.Field;
import dateline.sink.query.RangeField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.FloatPoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;

/**
 * An article in an index of its own, in memory. Fields are those of its document that searches look at. For one thread
 * at a time.
 */
public final class ArrivedArticle {

    private static final List<String> TEXTS = List.of("headline", "standfirst", "body");
    private static final List<String> LINES = List.of("byline", "dateline");

    /** Of the mapping: {@code ignore_above}, characters. */
    private static final int LONGEST_VALUE = 4096;

    private final JsonNode document;
    private final MemoryIndex index = new MemoryIndex();
    private final IndexSearcher searcher;

    private ArrivedArticle(JsonNode document, Function<String, Collection<String>> stories) {
        this.document = document;
        for (String field : TEXTS) {
            text(field, document.path(field));
            text(field + ".english", document.path(field));
        }
        LINES.forEach(field -> text(field, document.path(field)));
        for (Field field : Field.values()) {
            tag(field, stories);
        }
        for (RangeField field : RangeField.values()) {
            at(field.document()).forEach(value -> add(point(field, value)));
        }
        document.path("placePoints")
                .forEach(point -> add(new LatLonPoint(
                        "placePoints",
                        point.path("lat").asDouble(),
                        point.path("lon").asDouble())));
        index.freeze();
        this.searcher = index.createSearcher();
    }

    /**
     * Makes one of a document as it is put into the index.
     *
     * @param stories of the id of a story, that id and those of all that were merged with it
     */
    public static ArrivedArticle of(JsonNode document, Function<String, Collection<String>> stories) {
        return new ArrivedArticle(document, stories);
    }

    /** The document it was made of. */
    public JsonNode document() {
        return document;
    }

    /**
     * Whether a query matches. It is not rewritten first, as searches are: with one document that costs more than it
     * saves, and {@link LuceneQueries} makes only queries that can do without.
     */
    boolean matches(Query query) {
        try {
            Scorer scorer = query.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1)
                    .scorer(searcher.getIndexReader().leaves().getFirst());
            return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does no I/O
        }
    }

    /** What was made of its texts and tags. */
    LeafReader terms() {
        return searcher.getIndexReader().leaves().getFirst().reader();
    }

    private void tag(Field field, Function<String, Collection<String>> stories) {
        for (JsonNode node : at(field.document())) {
            String value = node.asText();
            if (field == Field.STORY) {
                stories.apply(value).forEach(id -> whole(field.document(), id));
            } else if (field.kind() == Field.Kind.ID) {
                whole(field.document(), value);
            } else {
                folded(field.document(), value);
                if (field.kind() == Field.Kind.NAME) {
                    index.addField(field.document() + ".words", value, Analysis.ANY_LANGUAGE);
                }
            }
        }
        if (!field.ids().isEmpty()) {
            at(field.ids()).forEach(id -> folded(field.ids(), id.asText()));
        }
    }

    private void text(String field, JsonNode text) {
        if (text.isTextual()) {
            index.addField(field, text.asText(), Analysis.of(field));
        }
    }

    private void whole(String field, String value) {
        index.addField(field, index.keywordTokenStream(List.of(value)));
    }

    private void folded(String field, String value) {
        if (value.length() <= LONGEST_VALUE) {
            index.addField(field + ".folded", value, Analysis.FOLDED);
        }
    }

    private void add(IndexableField field) {
        index.addField(field, Analysis.ANY_LANGUAGE);
    }

    private static IndexableField point(RangeField field, JsonNode value) {
        return switch (field) {
            case PUBLISHED, MODIFIED, FETCHED -> new LongPoint(field.document(), millis(value));
            case DATE ->
                new LongRange(field.document(), new long[] {millis(value.path("gte"))}, new long[] {
                    millis(value.path("lt")) - 1
                });
            case TONE, NOVELTY, SIMILARITY -> new FloatPoint(field.document(), (float) value.asDouble());
            case REVISION -> new IntPoint(field.document(), value.asInt());
        };
    }

    private static long millis(JsonNode value) {
        return Instant.parse(value.asText()).toEpochMilli();
    }

    /** The values of a field; dots lead into objects. */
    private List<JsonNode> at(String path) {
        JsonNode node = document;
        for (String name : path.split("\\.", -1)) {
            node = node.path(name);
        }
        if (node.isArray()) {
            List<JsonNode> values = new ArrayList<>();
            node.forEach(values::add);
            return values;
        }
        return node.isMissingNode() || node.isNull() ? List.of() : List.of(node);
    }
}
