package dateline.ingest.fetch;

import java.util.List;
import java.util.Map;

/**
 * What a server said to one request.
 *
 * @param headers names in lower case
 * @param body decompressed; empty unless the status is 2xx
 * @param wireBytes of the body as they came
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying pages costs
record Answer(int status, Map<String, List<String>> headers, byte[] body, long wireBytes) {

    /** The first of that name; empty if there is none. */
    String header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** Whether the redirect is to be remembered (RFC 9110, section 15.4). */
    boolean isPermanent() {
        return status == 301 || status == 308;
    }

    /** Whether the same request may be answered otherwise later. */
    boolean isPassing() {
        return status == 408 || status == 421 || status == 425 || status == 429 || status >= 500;
    }
}
