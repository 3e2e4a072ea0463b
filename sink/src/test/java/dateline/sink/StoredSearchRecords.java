package dateline.sink;

import static dateline.testing.Articles.NOON;

import dateline.schemas.StoredSearch;
import java.util.Map;

/** Makes valid stored searches; each test changes only what it is about. */
public final class StoredSearchRecords {

    private StoredSearchRecords() {}

    /** @param number tells it from others, 0 to 15 */
    public static StoredSearch.Builder stored(int number, String query) {
        return StoredSearch.newBuilder()
                .setSearchId(Integer.toHexString(number).repeat(32))
                .setName("Search " + number)
                .setQuery(query)
                .setFilters(Map.of())
                .setCreatedAt(NOON)
                .setModifiedAt(NOON);
    }
}
