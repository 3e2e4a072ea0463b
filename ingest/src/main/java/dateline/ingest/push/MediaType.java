package dateline.ingest.push;

import dateline.ingest.read.Format;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    /**
     * What agencies send. Registered with IANA are those of IPTC's tree; ninjs, IPTC 7901 and ANPA 1312 have none, and
     * {@code application/nitf+xml} is what NewsML-G2 itself writes.
     */
    private static final Map<String, Format> AGENCIES = Map.ofEntries(
            Map.entry("application/vnd.iptc.g2.newsitem+xml", Format.NEWSML_G2),
            Map.entry("application/vnd.iptc.g2.newsmessage+xml", Format.NEWSML_G2),
            Map.entry("application/vnd.iptc.g2.packageitem+xml", Format.NEWSML_G2),
            Map.entry("text/vnd.iptc.newsml", Format.NEWSML_1),
            Map.entry("text/vnd.iptc.nitf", Format.NITF),
            Map.entry("application/nitf+xml", Format.NITF),
            Map.entry("application/ninjs+json", Format.NINJS),
            Map.entry("application/x-ninjs+json", Format.NINJS),
            Map.entry("application/x-iptc7901", Format.IPTC_7901),
            Map.entry("application/x-anpa1312", Format.ANPA_1312));

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

    /** The agency's format that it names; nothing for any other. */
    Optional<Format> agency() {
        return Optional.ofNullable(AGENCIES.get(name));
    }

    /** Whether it declares UTF-8, or nothing, which is taken as UTF-8. */
    boolean isUtf8() {
        return charset.isEmpty() || charset.equalsIgnoreCase("utf-8") || charset.equalsIgnoreCase("us-ascii");
    }
}
