package dateline.sink.query;

import dateline.sink.query.Condition.Between;
import dateline.sink.query.RangeField.Value;
import java.time.Instant;

/** Ranges as they are written: {@code [a TO b]}, {@code {a TO b}}, {@code >a}, {@code <=b}, or a day as a whole. */
final class Ranges {

    private static final String OPEN = "*";

    private Ranges() {}

    /** @param text with its brackets; square ones include their end, curly ones do not */
    static Between stretch(RangeField field, int at, String text) {
        String inside = text.substring(1, text.length() - 1).strip();
        int to = inside.indexOf(" TO ");
        if (to < 0) {
            throw new QueryException(at, "A range is written [a TO b]");
        }
        String low = inside.substring(0, to).strip();
        String high = inside.substring(to + 4).strip();
        boolean fromIncluded = text.startsWith("[");
        boolean untilIncluded = text.endsWith("]");
        Value from = low.equals(OPEN) ? new Value("", "") : read(field, at, low);
        Value until = high.equals(OPEN) ? new Value("", "") : read(field, at, high);
        var between = between(field, from, until, fromIncluded, untilIncluded);
        mustNotBeEmpty(at, between);
        return between;
    }

    static Between value(RangeField field, int at, String text) {
        if (text.startsWith(">=")) {
            return between(field, read(field, at, text.substring(2)), new Value("", ""), true, true);
        }
        if (text.startsWith("<=")) {
            return between(field, new Value("", ""), read(field, at, text.substring(2)), true, true);
        }
        if (text.startsWith(">")) {
            return between(field, read(field, at, text.substring(1)), new Value("", ""), false, true);
        }
        if (text.startsWith("<")) {
            return between(field, new Value("", ""), read(field, at, text.substring(1)), true, false);
        }
        Value value = read(field, at, text);
        return between(field, value, value, true, true);
    }

    /** After a day means after all of it, up to a day means up to its end. */
    private static Between between(
            RangeField field, Value from, Value until, boolean fromIncluded, boolean untilIncluded) {
        boolean stretchBelow = !from.from().equals(from.until());
        boolean stretchAbove = !until.from().equals(until.until());
        return new Between(
                field,
                fromIncluded ? from.from() : from.until(),
                untilIncluded ? until.until() : until.from(),
                fromIncluded || stretchBelow,
                untilIncluded && !stretchAbove);
    }

    private static void mustNotBeEmpty(int at, Between range) {
        if (range.from().isEmpty() || range.until().isEmpty()) {
            return;
        }
        int order = range.from().contains("T")
                ? Instant.parse(range.from()).compareTo(Instant.parse(range.until()))
                : Double.compare(Double.parseDouble(range.from()), Double.parseDouble(range.until()));
        if (order > 0 || (order == 0 && !(range.fromIncluded() && range.untilIncluded()))) {
            throw new QueryException(at, "The range ends before it begins");
        }
    }

    private static Value read(RangeField field, int at, String text) {
        try {
            return field.read(text);
        } catch (IllegalArgumentException e) {
            throw new QueryException(at, field.written() + " " + e.getMessage());
        }
    }
}
