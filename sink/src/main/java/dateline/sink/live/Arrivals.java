package dateline.sink.live;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.schemas.Topic;
import java.util.Optional;

/**
 * What arrives on a topic and how it is told.
 *
 * @param event name of the event, e.g. {@code "article"}
 * @param read makes of a value what is listened for; empty if it can never be read
 * @param told the data of the event
 */
record Arrivals<A>(Topic<?> topic, String event, Reading<A> read, Telling<A> told) {

    @FunctionalInterface
    interface Reading<A> {
        Optional<A> of(byte[] value);
    }

    @FunctionalInterface
    interface Telling<A> {
        JsonNode of(A arrival);
    }
}
