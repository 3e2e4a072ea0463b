package dateline.sink.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Times as lists show them: how long ago, in as few letters as will do. {@code time.js} says the same. */
final class Ago {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMM yy", Locale.ENGLISH);
    private static final DateTimeFormatter WHOLE =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH);
    private static final long DAYS = 7;

    private Ago() {}

    /** E.g. "now", "4m", "2h", "3d", "5 Nov", "5 Nov 19". */
    static String shortly(Instant then, Instant now) {
        Duration ago = Duration.between(then, now);
        if (ago.toMinutes() < 1) {
            return ago.toMinutes() < 0 ? "soon" : "now";
        }
        if (ago.toHours() < 1) {
            return ago.toMinutes() + "m";
        }
        if (ago.toDays() < 1) {
            return ago.toHours() + "h";
        }
        if (ago.toDays() < DAYS) {
            return ago.toDays() + "d";
        }
        ZonedDateTime day = then.atZone(ZoneOffset.UTC);
        return day.format(day.getYear() == now.atZone(ZoneOffset.UTC).getYear() ? DAY : DAY_AND_YEAR);
    }

    static String whole(Instant then) {
        return then.atZone(ZoneOffset.UTC).format(WHOLE);
    }

    /** Writes a time that the page keeps right. */
    static void write(Html html, String iso, Instant now) {
        instant(iso)
                .ifPresent(
                        then -> html.of("time", shortly(then, now), "datetime", then.toString(), "title", whole(then)));
    }

    static Optional<Instant> instant(String iso) {
        try {
            return Optional.of(Instant.parse(iso));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
