package dateline.lab.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an outlet answers to one request.
 *
 * @param headers of the answer, without those that the server sets itself
 */
record Answer(int status, Map<String, String> headers, Body body) {

    /** How the bytes come. */
    sealed interface Body {

        /** All at once. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Whole(byte[] bytes) implements Body {}

        /** Piece by piece. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Drip(byte[] bytes) implements Body {}

        /** This again and again, for as long as somebody reads. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Endless(byte[] piece) implements Body {}

        /** Never, not even the status. */
        record Silence() implements Body {}
    }

    static Answer of(int status, String mediaType, byte[] bytes) {
        return new Answer(status, Map.of("Content-Type", mediaType), new Body.Whole(bytes));
    }

    static Answer plain(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(UTF_8));
    }

    static Answer redirect(int status, String to) {
        return plain(status, "See " + to + "\n").with("Location", to);
    }

    static Answer silence() {
        return new Answer(0, Map.of(), new Body.Silence());
    }

    Answer with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, Map.copyOf(all), body);
    }

    Answer with(Body other) {
        return new Answer(status, headers, other);
    }

    /** @param wish whole seconds are sent; at least one */
    Answer retryAfter(Duration wish) {
        return with("Retry-After", Long.toString(Math.max(1, wish.toSeconds())));
    }
}
