package dateline.lab.replay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many articles are to be published each second.
 *
 * @param perSecond above 0; infinite for full speed
 */
public record Rate(double perSecond) {

    /** As fast as the brokers take them. */
    public static final Rate FULL_SPEED = new Rate(Double.POSITIVE_INFINITY);

    private static final Pattern FORM = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(?:/s)?");

    /** @throws IllegalArgumentException if not above 0 */
    public Rate {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("--rate must be above 0, but was " + perSecond);
        }
    }

    /**
     * Reads what a user typed: {@code 50}, {@code 50/s}, {@code 0.5/s}.
     *
     * @throws IllegalArgumentException if it is no such thing
     */
    public static Rate parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "--rate must be a number of articles a second, e.g. 50 or 50/s, but was '" + text + "'");
        }
        return new Rate(Double.parseDouble(matcher.group(1)));
    }

    public boolean isFullSpeed() {
        return Double.isInfinite(perSecond);
    }

    @Override
    public String toString() {
        return isFullSpeed() ? "full speed" : perSecond + "/s";
    }
}
