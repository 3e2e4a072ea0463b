package dateline.enrich.place;

/** Distances on the globe. */
public final class Distance {

    /** Mean radius of the Earth. */
    private static final double RADIUS_KM = 6371.0088;

    private Distance() {}

    /** Along the great circle, in kilometres. */
    public static double kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double north = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double half = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * east * east;
        return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
