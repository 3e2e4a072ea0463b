package dateline.enrich.trend;

import java.util.Arrays;

/** What hours gone by weigh beside the one after them. */
final class Fade {

    /** Hours looked up; a thing's last day and the day before are asked for all the time. */
    private static final int LOOKED_UP = 64;

    private final double hour;
    private final double[] weights = new double[LOOKED_UP];

    /** @param hour what one hour weighs beside the one after it, above 0 and at most 1 */
    Fade(double hour) {
        this.hour = hour;
        Arrays.setAll(weights, hours -> Math.pow(hour, hours));
    }

    /** After so many hours, which may be negative. */
    double after(long hours) {
        return hours >= 0 && hours < LOOKED_UP ? weights[(int) hours] : Math.pow(hour, (double) hours);
    }
}
