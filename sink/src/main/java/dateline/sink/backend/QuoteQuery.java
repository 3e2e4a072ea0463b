package dateline.sink.backend;

import dateline.sink.query.TimeSpan;

/**
 * Asks what somebody said about something.
 *
 * @param speaker words of the speaker's name, or their entity id; empty for anybody
 * @param about words that must all occur in what was said; empty for anything
 * @param size quotes at most, 1 to {@link #MAX_SIZE}
 */
public record QuoteQuery(String speaker, String about, TimeSpan span, int size) {

    public static final int MAX_SIZE = 100;
}
