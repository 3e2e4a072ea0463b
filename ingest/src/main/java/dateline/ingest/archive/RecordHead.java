package dateline.ingest.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * The header of a record. Names and values are as ISO 28500 has them; those of ARC are put into its terms by jwarc.
 *
 * @param length of the block, bytes
 */
record RecordHead(MessageHeaders headers, long length) {

    /** @throws IllegalArgumentException if the length is missing, doubled or no number */
    static RecordHead of(MessageHeaders headers) {
        String stated =
                headers.sole("Content-Length").orElseThrow(() -> new IllegalArgumentException("has no Content-Length"));
        if (!stated.matches("\\d{1,15}")) {
            throw new IllegalArgumentException("Content-Length is no length: " + cut(stated));
        }
        return new RecordHead(headers, Long.parseLong(stated));
    }

    /** E.g. {@code response}; empty when not stated. */
    String type() {
        return first("WARC-Type").toLowerCase(Locale.ROOT);
    }

    /** Address of what was captured; empty when not stated. Old writers put it in angle brackets. */
    String target() {
        String stated = first("WARC-Target-URI");
        return stated.startsWith("<") && stated.endsWith(">") ? stated.substring(1, stated.length() - 1) : stated;
    }

    /** When it was captured; nothing if that is not stated or no date. */
    Optional<Instant> date() {
        String stated = first("WARC-Date");
        try {
            return stated.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(stated));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Media type of the block, as stated. */
    String contentType() {
        return first("Content-Type");
    }

    /** Whether this is one of several records that only together hold what was captured. */
    boolean isSegment() {
        return headers.first("WARC-Segment-Number").isPresent();
    }

    private String first(String name) {
        return headers.first(name).orElse("").strip();
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
