package dateline.sink.feed;

import dateline.sink.backend.Hit;
import java.util.List;

/**
 * A feed as it stands, ready to be sent.
 *
 * @param type media type
 * @param link header {@code Link}: where the feed is and, where it can be subscribed to, its hub
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FeedPage(String type, String link, byte[] body, List<Hit> hits) {

    /** Whether an article is among those shown, in this text of it or a later one. */
    public boolean shows(String articleId, int revision) {
        return hits.stream()
                .anyMatch(hit -> hit.article().path("articleId").asText().equals(articleId)
                        && hit.article().path("revision").asInt(1) >= revision);
    }
}
