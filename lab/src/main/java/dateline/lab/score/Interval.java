package dateline.lab.score;

import java.util.Locale;

/**
 * A figure with its 95 % bootstrap interval.
 *
 * @param value the figure on the set as it is
 * @param low 2.5th percentile of the samples
 * @param high 97.5th percentile of the samples
 */
public record Interval(double value, double low, double high) {

    /** Whether the interval holds neither 0 nor the other sign: of a difference, whether it is significant. */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }

    @Override
    public String toString() {
        int digits = Math.max(Math.abs(low), Math.abs(high)) >= 10 ? 2 : 3;
        String format = "%." + digits + "f";
        return String.format(Locale.ROOT, format + " [" + format + ", " + format + "]", value, low, high);
    }
}
