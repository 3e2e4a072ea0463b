package dateline.sink.query;

import java.time.Instant;
import java.util.Set;

/** How far somebody has read a list of hits, so that the next page goes on there whatever has arrived meanwhile. */
public sealed interface Bookmark {

    /** The last hit read of a list by time. */
    record ByTime(Instant time, String articleId) implements Bookmark {}

    /**
     * The hits read of a list by relevance, whose scores move as articles arrive.
     *
     * @param asOf when the list was begun; nearness in time counts from then
     * @param read {@link #mark} of each
     */
    record ByRelevance(Instant asOf, Set<Long> read) implements Bookmark {
        public ByRelevance {
            read = Set.copyOf(read);
        }
    }

    /**
     * The first 48 bits of an article id. Among the {@link Query#MAX_RANKED} hits of a list two are alike once in a
     * billion lists.
     */
    static long mark(String articleId) {
        return Long.parseLong(articleId, 0, Math.min(12, articleId.length()), 16);
    }
}
