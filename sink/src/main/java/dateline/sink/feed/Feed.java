package dateline.sink.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.sink.backend.Hit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of a search, to be written as a feed.
 *
 * @param title for readers
 * @param identity what tells this search from others
 * @param self absolute URL it was asked for at
 * @param next absolute URL of the page after it
 * @param hub absolute URL where it can be subscribed to
 * @param asOf when it was asked for
 */
record Feed(
        String title,
        String identity,
        String self,
        Optional<String> next,
        Optional<String> hub,
        Instant asOf,
        List<Hit> hits) {

    private static final String EMPTY_HEADLINE = "(no headline)";

    /** The same for the same search, wherever it is asked. */
    String id() {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(identity.getBytes(UTF_8));
    }

    /** When its newest entry changed; of none, when it was asked for. */
    Instant updated() {
        return hits.stream().map(Feed::updated).max(Instant::compareTo).orElse(asOf);
    }

    /** An article id is as long as a UUID, and as unique. */
    static String id(Hit hit) {
        String id = text(hit, "articleId");
        return "urn:uuid:" + id.substring(0, 8) + "-" + id.substring(8, 12) + "-" + id.substring(12, 16) + "-"
                + id.substring(16, 20) + "-" + id.substring(20);
    }

    static Instant updated(Hit hit) {
        return Instant.parse(hit.article().path("sortTime").asText());
    }

    static String headline(Hit hit) {
        String headline = text(hit, "headline");
        return headline.isBlank() ? EMPTY_HEADLINE : headline;
    }

    /** Empty when the article has none. */
    static String text(Hit hit, String field) {
        JsonNode value = hit.article().path(field);
        return value.isTextual() ? value.asText() : "";
    }

    /** What it says, as HTML whose only element is {@code em}: pieces of its text. */
    static String summary(Hit hit) {
        return String.join(" … ", hit.highlights().getOrDefault("body", List.of()));
    }

    /** The same as plain text. */
    static String plainSummary(Hit hit) {
        return summary(hit)
                .replace("<em>", "")
                .replace("</em>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#x27;", "'")
                .replace("&#x2F;", "/")
                .replace("&amp;", "&");
    }
}
