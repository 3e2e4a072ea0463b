package dateline.enrich;

import dateline.schemas.Lane;

/**
 * What is remembered and compared together.
 *
 * @param language ISO 639-1, or {@code und}
 * @param lane of the news, or of archives
 */
record Shelf(String language, Lane lane) {

    private static final char SEPARATOR = '/';

    /** The key that something of that id has in a store with several shelves. */
    String key(String id) {
        return language + SEPARATOR + lane + SEPARATOR + id;
    }

    /** The key of what is counted over the whole shelf; no article has it, since no id is empty. */
    String countsKey() {
        return key("");
    }

    /** The shelf of what has that key. */
    static Shelf ofKey(String key) {
        int lane = key.indexOf(SEPARATOR) + 1;
        return new Shelf(key.substring(0, lane - 1), Lane.valueOf(key.substring(lane, key.indexOf(SEPARATOR, lane))));
    }
}
