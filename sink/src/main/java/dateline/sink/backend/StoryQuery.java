package dateline.sink.backend;

import dateline.sink.query.TimeSpan;

/**
 * Asks for stories.
 *
 * @param words that must all occur in its headline or among its central names; empty for any
 * @param span when its last article was published
 * @param size stories at most, 1 to {@link #MAX_SIZE}
 */
public record StoryQuery(String words, TimeSpan span, Order order, int size) {

    public static final int MAX_SIZE = 100;

    /** How stories are sorted; equals by their last article, newest first. */
    public enum Order {
        RECENT,
        /** What grew most, of those with an article within a day of the newest article there is. */
        RISING,
        /** Most independent sources first. */
        SOURCES
    }
}
