package dateline.enrich.place;

/**
 * Where a publisher is at home: places near there are named without saying where they are.
 *
 * @param country place of the country, {@link Gazetteer#NONE} when not known
 * @param admin1 place of the first-level division, {@link Gazetteer#NONE} when not known
 * @param latitude of the middle of what it reports on; NaN when not known
 * @param longitude of the same
 */
public record Home(int country, int admin1, double latitude, double longitude) {

    /** At home nowhere. */
    public static final Home UNKNOWN = new Home(Gazetteer.NONE, Gazetteer.NONE, Double.NaN, Double.NaN);

    boolean isPoint() {
        return !Double.isNaN(latitude);
    }
}
