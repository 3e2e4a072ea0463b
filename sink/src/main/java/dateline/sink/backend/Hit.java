package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * One answer to a search.
 *
 * @param article the fields of the document that a list of hits shows, see {@link #SHOWN}; plain text, never markup
 * @param score the backend's own, comparable only within one search; 0 when hits are sorted by time
 * @param highlights by field, {@code headline} or {@code body}: pieces of the text as HTML, in which the only element
 *     is {@code <em>} around what matched and all else is escaped
 * @param copies of the same search, those folded under this hit, earliest first; {@link #MOST_COPIES} at most, with the
 *     fields {@link #SHOWN_OF_COPY}
 * @param copyCount how many are folded under it
 */
public record Hit(
        JsonNode article, double score, Map<String, List<String>> highlights, List<JsonNode> copies, long copyCount) {

    /** Fields of a document that a hit has, where the document has them. */
    public static final List<String> SHOWN = List.of(
            "articleId",
            "revision",
            "headline",
            "standfirst",
            "publisher",
            "canonicalUrl",
            "publishedAt",
            "sortTime",
            "language",
            "subjects",
            "places",
            "agencies",
            "lane",
            "duplicate",
            "story");

    /** Fields of a copy: those that need not be read from the whole document, since a page may have hundreds of copies. */
    public static final List<String> SHOWN_OF_COPY = CopyFields.names();

    /** The others are found by {@code original:}. */
    public static final int MOST_COPIES = 20;
}
