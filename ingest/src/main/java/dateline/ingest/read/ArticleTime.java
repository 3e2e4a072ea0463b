package dateline.ingest.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Reads instants. A time without an offset from UTC is none: which hour it means would be a guess. */
final class ArticleTime {

    /** ISO 8601 extended format; the offset also without its colon, as many programs write it. */
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter(Locale.ROOT);

    private static final int LONGEST = 64;

    private ArticleTime() {}

    /** The instant an ISO 8601 date and time with an offset names, to the millisecond; nothing if it is no such text. */
    static Optional<Instant> ofIso(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    OffsetDateTime.parse(text.strip(), ISO).toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /**
     * The instant at the parser's token: text in ISO 8601 or a whole number of milliseconds since 1970, UTC.
     *
     * @return null for a JSON null
     * @throws RejectedException with reason {@code INVALID}; the detail starts with {@code field}
     */
    static Instant of(String field, JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token == JsonToken.VALUE_STRING) {
            return ofIso(parser.getText()).orElseThrow(() -> unreadable(field));
        }
        if (token != JsonToken.VALUE_NUMBER_INT || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw unreadable(field);
        }
        try {
            return Instant.ofEpochMilli(parser.getLongValue());
        } catch (DateTimeException _) {
            throw unreadable(field);
        }
    }

    private static RejectedException unreadable(String field) {
        return new RejectedException(
                Reason.INVALID,
                field + " must be a date and time with its offset from UTC, e.g. 2026-05-03T12:00:00Z, or whole"
                        + " milliseconds since 1970");
    }
}
