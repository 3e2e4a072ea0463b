package dateline.lab.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * One request, as an outlet sees it.
 *
 * @param site scheme, host and port it was sent to, without slash at the end
 * @param headers by name in lower case
 * @param now in the time of the simulated web
 */
record Ask(String site, String path, Map<String, String> headers, Instant now) {

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    boolean accepts(String coding) {
        return header("accept-encoding").contains(coding);
    }
}
