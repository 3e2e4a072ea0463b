package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something said.
 *
 * @param quote kind, text, speaker, entityId, start and end in the body, score
 * @param article as in {@link Hit#article}
 */
public record QuoteHit(JsonNode quote, JsonNode article) {}
