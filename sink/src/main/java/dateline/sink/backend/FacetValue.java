package dateline.sink.backend;

/**
 * A value and how many articles have it.
 *
 * @param value as the articles write it
 */
public record FacetValue(String value, long count) {}
