package dateline.sink.page;

/**
 * The Natural Earth projection (Patterson 2007, polynomials by Šavrič and others 2011) onto a picture of {@link #WIDTH}
 * by {@link #HEIGHT}, without the Antarctic, of which there is little news.
 */
final class Projection {

    static final int WIDTH = 1000;
    static final int HEIGHT = 460;

    private static final double SCALE = WIDTH / (2 * 0.8707 * Math.PI);

    /** Degrees north at the upper edge. */
    private static final double TOP = 82;

    private static final double TOP_Y = vertical(Math.toRadians(TOP));

    private Projection() {}

    /** From the left edge. */
    static double x(double north, double east) {
        double phi = Math.toRadians(north);
        double squared = phi * phi;
        double fourth = squared * squared;
        double narrowing =
                0.8707 - 0.131979 * squared + fourth * (-0.013791 + fourth * (0.003971 * squared - 0.001529 * fourth));
        return WIDTH / 2.0 + SCALE * Math.toRadians(east) * narrowing;
    }

    /** From the upper edge. */
    static double y(double north) {
        return SCALE * (TOP_Y - vertical(Math.toRadians(north)));
    }

    private static double vertical(double phi) {
        double squared = phi * phi;
        double fourth = squared * squared;
        return phi * (1.007226 + squared * (0.015085 + fourth * (-0.044475 + 0.028874 * squared - 0.005916 * fourth)));
    }
}
