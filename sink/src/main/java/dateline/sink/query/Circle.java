package dateline.sink.query;

import java.util.Locale;

/**
 * A stretch of Earth.
 *
 * @param latitude of its centre, degrees north, WGS 84, -90 to 90
 * @param longitude of its centre, degrees east, WGS 84, -180 to 180
 * @param kilometres from the centre, above 0 and at most {@link #MOST_KILOMETRES}
 */
public record Circle(double latitude, double longitude, double kilometres) {

    /** Half of the way around. */
    public static final double MOST_KILOMETRES = 20_038;

    /** @throws IllegalArgumentException if a value is out of range */
    public Circle {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("latitude must be -90 to 90 and longitude -180 to 180");
        }
        if (!(kilometres > 0 && kilometres <= MOST_KILOMETRES)) {
            throw new IllegalArgumentException("distance must be above 0 and at most 20038 km");
        }
    }

    /**
     * Reads {@code latitude,longitude,distance}, the distance in kilometres and with or without {@code km} behind it.
     *
     * @throws IllegalArgumentException if it is written otherwise or out of range
     */
    public static Circle parse(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT).replaceFirst("km$", "").split(",", 4);
        if (parts.length != 3 || text.length() > 60) {
            throw new IllegalArgumentException("must be latitude,longitude,kilometres such as 10.5,-66.9,100km");
        }
        try {
            return new Circle(number(parts[0]), number(parts[1]), number(parts[2]));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be latitude,longitude,kilometres such as 10.5,-66.9,100km", e);
        }
    }

    private static double number(String text) {
        if (!text.strip().matches("-?\\d{1,5}(\\.\\d{1,12})?")) {
            throw new NumberFormatException(text);
        }
        return Double.parseDouble(text.strip());
    }
}
