package dateline.sink.index;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dateline.schemas.TimeExpression;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The times a text speaks of, as stretches: a day is all of it. Times without a zone are taken as UTC, as the precision
 * of the words allows no better.
 */
final class MentionedDates {

    private record Stretch(LocalDateTime from, LocalDateTime until) {}

    private MentionedDates() {}

    /** What is not in the form that the schema names, or out of the years 1 to 9999, is left out of the search alone. */
    static ArrayNode of(List<TimeExpression> expressions) {
        ArrayNode stretches = JsonNodeFactory.instance.arrayNode();
        Set<Stretch> seen = new HashSet<>();
        for (TimeExpression expression : expressions) {
            try {
                Stretch stretch = stretch(expression.getValue());
                if (isOrdinary(stretch) && seen.add(stretch)) {
                    stretches
                            .addObject()
                            .put("gte", stretch.from().toInstant(ZoneOffset.UTC).toString())
                            .put("lt", stretch.until().toInstant(ZoneOffset.UTC).toString());
                }
            } catch (DateTimeException _) {
                // still among the tags
            }
        }
        return stretches;
    }

    private static boolean isOrdinary(Stretch stretch) {
        return stretch.from().isBefore(stretch.until())
                && stretch.from().getYear() >= 1
                && stretch.until().getYear() <= 9999;
    }

    private static Stretch stretch(String value) {
        int slash = value.indexOf('/');
        return slash < 0
                ? one(value)
                : new Stretch(
                        one(value.substring(0, slash)).from(),
                        one(value.substring(slash + 1)).until());
    }

    private static Stretch one(String value) {
        if (value.contains("T")) {
            LocalDateTime minute = LocalDateTime.parse(value);
            return new Stretch(minute, minute.plusMinutes(1));
        }
        if (value.contains("W")) {
            LocalDate monday = LocalDate.parse(value + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            return days(monday, monday.plusWeeks(1));
        }
        return switch (value.length()) {
            case 4 ->
                days(Year.parse(value).atDay(1), Year.parse(value).plusYears(1).atDay(1));
            case 7 ->
                days(
                        YearMonth.parse(value).atDay(1),
                        YearMonth.parse(value).plusMonths(1).atDay(1));
            default -> days(LocalDate.parse(value), LocalDate.parse(value).plusDays(1));
        };
    }

    private static Stretch days(LocalDate from, LocalDate until) {
        return new Stretch(from.atStartOfDay(), until.atStartOfDay());
    }
}
