package dateline.sink.backend;

/**
 * A place and how many articles name it.
 *
 * @param placeId of the gazetteer
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record PlaceCount(String placeId, String name, double latitude, double longitude, long count) {}
