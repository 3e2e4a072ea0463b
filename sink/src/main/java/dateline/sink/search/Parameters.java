package dateline.sink.search;

import dateline.schemas.RecordJson;
import dateline.sink.query.TimeSpan;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The parameters of a request. An empty value is as good as none, since forms send both; a name that is not known is
 * refused, so that a typing error is not taken for an answer.
 */
public final class Parameters {

    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int SHOWN_NAME = 40;

    private final Map<String, List<String>> given;

    /**
     * Of decoded values by name, as often as each was given.
     *
     * @throws BadParameterException naming the first that is not known
     */
    public Parameters(Map<String, List<String>> given, Set<String> known) {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new BadParameterException(
                        name.length() > SHOWN_NAME ? name.substring(0, SHOWN_NAME) + "…" : name,
                        "is not known; there are " + String.join(", ", new TreeSet<>(known)));
            }
        }
        given.forEach((name, values) -> {
            if (values.stream().anyMatch(value -> value.chars().anyMatch(Character::isISOControl))) {
                throw new BadParameterException(name, "holds a control character, such as a line break");
            }
        });
        this.given = given;
    }

    /** Without white space around it; empty when it was not given. */
    public String single(String name, int mostCharacters) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new BadParameterException(name, "is given more than once");
        }
        String value =
                values.isEmpty() ? "" : RecordJson.wellFormed(values.getFirst().strip());
        if (value.length() > mostCharacters) {
            throw new BadParameterException(
                    name, "has " + value.length() + " characters, the limit is " + mostCharacters);
        }
        return value;
    }

    /** Those that are not blank, without white space around them. */
    public List<String> several(String name, int most) {
        List<String> values = given.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .map(value -> RecordJson.wellFormed(value.strip()))
                .toList();
        if (values.size() > most) {
            throw new BadParameterException(name, "is given " + values.size() + " times, the limit is " + most);
        }
        return values;
    }

    /**
     * One of some.
     *
     * @param choices what it may be; the first is what it is when it was not given
     */
    public String choice(String name, List<String> choices) {
        String value = single(name, SHOWN_NAME);
        if (value.isEmpty()) {
            return choices.getFirst();
        }
        if (!choices.contains(value)) {
            throw new BadParameterException(name, "must be " + String.join(" or ", choices));
        }
        return value;
    }

    /** @param absent what it is when it was not given */
    public int number(String name, int absent, int least, int most) {
        String text = single(name, SHOWN_NAME);
        if (text.isEmpty()) {
            return absent;
        }
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new BadParameterException(name, "must be a number from " + least + " to " + most);
        }
        return number;
    }

    /** Of {@code from} and {@code to}. */
    public TimeSpan span() {
        Instant from = instant("from", TimeSpan.ALWAYS.from(), Duration.ZERO, Duration.ZERO);
        Instant until = instant("to", TimeSpan.ALWAYS.until(), Duration.ofDays(1), MILLISECOND);
        if (until.isBefore(from)) {
            throw new BadParameterException("to", "is before 'from'");
        }
        return new TimeSpan(from, until);
    }

    /** A day without a time is the whole day, UTC; both ends belong to the span. */
    private Instant instant(String name, Instant absent, Duration afterDay, Duration afterInstant) {
        String text = single(name, SHOWN_NAME);
        if (text.isEmpty()) {
            return absent;
        }
        try {
            Instant instant = text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant().plus(afterInstant)
                    : LocalDate.parse(text)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .plus(afterDay);
            if (instant.isBefore(TimeSpan.ALWAYS.from()) || instant.isAfter(TimeSpan.ALWAYS.until())) {
                throw new BadParameterException(name, "must be in the years 0 to 9999");
            }
            return instant;
        } catch (DateTimeException _) {
            throw new BadParameterException(
                    name, "must be a day such as 2026-05-03 or a time such as 2026-05-03T12:00:00Z");
        }
    }
}
