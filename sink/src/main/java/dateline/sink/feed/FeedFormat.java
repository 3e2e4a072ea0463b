package dateline.sink.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;

/** What a feed is written as; its path says which. */
public enum FeedFormat {
    ATOM("/api/search.atom", AtomFeed.TYPE),
    JSON_FEED("/api/search.jsonfeed", JsonFeed.TYPE),
    NINJS("/api/search.ninjs", "application/json");

    private final String path;
    private final String type;

    FeedFormat(String path, String type) {
        this.path = path;
        this.type = type;
    }

    String path() {
        return path;
    }

    /** Media type. */
    String type() {
        return type;
    }

    byte[] write(Feed feed) {
        return switch (this) {
            case ATOM -> AtomFeed.of(feed);
            case JSON_FEED -> JsonFeed.of(feed).toString().getBytes(UTF_8);
            case NINJS -> NinjsFeed.of(feed).toString().getBytes(UTF_8);
        };
    }

    /** Of an address without its query. */
    static Optional<FeedFormat> atEndOf(String address) {
        return Arrays.stream(values())
                .filter(format -> address.endsWith(format.path))
                .findFirst();
    }
}
