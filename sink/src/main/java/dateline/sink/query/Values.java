package dateline.sink.query;

import java.util.Locale;
import java.util.Set;

/** Values of fields, checked as far as their kind tells what they can be. */
public final class Values {

    /** Longer than any name of a person, place or paper. */
    public static final int MAX_LENGTH = 300;

    private static final Set<String> KINDS =
            Set.of("none", "same", "revision", "syndicated", "abridged", "extended", "rewritten");

    private Values() {}

    /**
     * What is wrong with a value; empty when nothing is.
     *
     * @param value without white space around it
     */
    public static String fault(Field field, String value) {
        if (value.isEmpty()) {
            return "is empty";
        }
        if (value.length() > MAX_LENGTH) {
            return "has " + value.length() + " characters, the limit is " + MAX_LENGTH;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        return switch (field) {
            case LANGUAGE -> lower.matches("[a-z]{2,3}") ? "" : "must be a code by ISO 639, such as 'en'";
            case COUNTRY -> lower.matches("[a-z]{2}") ? "" : "must be a code by ISO 3166, such as 'VE'";
            case KIND ->
                KINDS.contains(lower)
                        ? ""
                        : "must be none, same, revision, syndicated, abridged, extended or rewritten";
            default -> field.kind() != Field.Kind.ID || isId(lower) ? "" : "must be 32 hexadecimal digits";
        };
    }

    /** Whether this is the id of an article or story. */
    public static boolean isId(String text) {
        return text.matches("[0-9a-f]{32}");
    }

    static String checked(Field field, int at, String value) {
        String fault = fault(field, value);
        if (!fault.isEmpty()) {
            throw new QueryException(at, field.written() + " " + fault);
        }
        return field.kind() == Field.Kind.ID ? value.toLowerCase(Locale.ROOT) : value;
    }

    static Circle circle(int at, String value) {
        try {
            return Circle.parse(value);
        } catch (IllegalArgumentException e) {
            throw new QueryException(at, "within " + e.getMessage());
        }
    }
}
