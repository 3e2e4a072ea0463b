package dateline.sink.index;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.schemas.Quote;
import dateline.schemas.RecordJson;
import dateline.schemas.Span;
import java.util.List;
import java.util.stream.Collectors;

/** What was said, each a document of its own within the article's, so that speaker and words can be asked together. */
final class QuoteDocuments {

    /** OpenSearch takes 10,000 within one document; no article has as many quotes that anybody looks for. */
    private static final int MOST = 500;

    private QuoteDocuments() {}

    static ArrayNode of(List<Quote> quotes) {
        ArrayNode documents = JsonNodeFactory.instance.arrayNode();
        quotes.stream().limit(MOST).map(QuoteDocuments::of).forEach(documents::add);
        return documents;
    }

    private static ObjectNode of(Quote quote) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("kind", quote.getKind().name());
        document.put(
                "text",
                RecordJson.wellFormed(
                        quote.getParts().stream().map(Span::getText).collect(Collectors.joining(" … "))));
        if (!quote.getParts().isEmpty()) {
            document.put("start", quote.getParts().getFirst().getStart());
            document.put("end", quote.getParts().getLast().getEnd());
        }
        if (quote.getSpeaker() != null) {
            document.put("speaker", RecordJson.wellFormed(quote.getSpeaker().getName()));
            if (quote.getSpeaker().getEntityId() != null) {
                document.put(
                        "entityId", RecordJson.wellFormed(quote.getSpeaker().getEntityId()));
            }
        }
        document.put("score", quote.getScore());
        return document;
    }
}
