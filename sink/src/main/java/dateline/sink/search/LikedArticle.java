package dateline.sink.search;

/**
 * What must be known of an article to ask for those like it.
 *
 * @param original what it is a copy of, or itself
 * @param hasVector whether it can be compared by vector
 */
public record LikedArticle(String original, boolean hasVector) {}
