package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * One answer to a search.
 *
 * @param article the fields of the document that a list of hits shows: articleId, revision, headline, publisher,
 *     canonicalUrl, publishedAt, language; plain text, never markup
 * @param score the backend's own, comparable only within one search; 0 when hits are sorted by time
 * @param highlights by field, {@code headline} or {@code body}: pieces of the text as HTML, in which the only element
 *     is {@code <em>} around what matched and all else is escaped
 */
public record Hit(JsonNode article, double score, Map<String, List<String>> highlights) {}
