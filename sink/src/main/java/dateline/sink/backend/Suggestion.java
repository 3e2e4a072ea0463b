package dateline.sink.backend;

import dateline.sink.query.Field;

/**
 * Something to search for.
 *
 * @param field what kind of thing it is
 * @param value its name as articles write it
 * @param count how many articles have it, of those looked at
 */
public record Suggestion(Field field, String value, long count) {}
