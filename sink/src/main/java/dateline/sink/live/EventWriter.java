package dateline.sink.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes server-sent events, each at once.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, section 9.2</a>
 */
final class EventWriter {

    private static final int RETRY_MILLIS = 2_000;

    private final OutputStream out;

    EventWriter(OutputStream out) {
        this.out = out;
    }

    /** How soon to come back after the stream has ended. */
    void retry() throws IOException {
        write("retry: " + RETRY_MILLIS + "\n\n");
    }

    /** @param data JSON on one line */
    void event(String name, String id, String data) throws IOException {
        write("event: " + name + "\nid: " + id + "\ndata: " + data + "\n\n");
    }

    /** Tells that nothing came, and from where to go on: an event without data is not shown but its id is kept. */
    void heartbeat(String id) throws IOException {
        write("id: " + id + "\n\n");
    }

    void heartbeat() throws IOException {
        write(": still here\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
