package dateline.ingest.push;

import java.util.List;
import java.util.Locale;

/**
 * A {@code Content-Type}: type and charset.
 *
 * @param name in lower case, without parameters, e.g. {@code "text/html"}; empty when there was none
 * @param charset as declared, empty when not
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.3">RFC 9110, section 8.3</a>
 */
record MediaType(String name, String charset) {

    static final String JSON = "application/json";
    static final String NDJSON = "application/x-ndjson";
    static final String TEXT = "text/plain";
    static final String HTML = "text/html";

    private static final String CHARSET = "charset=";

    /** Reads a header's value. */
    static MediaType of(String header) {
        List<String> parts = List.of(header.split(";", -1));
        String charset = "";
        for (String part : parts.subList(1, parts.size())) {
            String parameter = part.strip();
            if (parameter.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) {
                charset =
                        parameter.substring(CHARSET.length()).replace("\"", "").strip();
            }
        }
        return new MediaType(parts.getFirst().strip().toLowerCase(Locale.ROOT), charset);
    }

    /** Whether it declares UTF-8, or nothing, which is taken as UTF-8. */
    boolean isUtf8() {
        return charset.isEmpty() || charset.equalsIgnoreCase("utf-8") || charset.equalsIgnoreCase("us-ascii");
    }
}
