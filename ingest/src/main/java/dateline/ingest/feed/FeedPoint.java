package dateline.ingest.feed;

/**
 * A place on the map, WGS 84.
 *
 * @param latitude -90 to 90 degrees
 * @param longitude -180 to 180 degrees
 */
public record FeedPoint(double latitude, double longitude) {}
