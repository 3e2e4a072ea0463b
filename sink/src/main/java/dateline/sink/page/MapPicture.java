package dateline.sink.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Places as dots on the land; each leads to its articles. */
final class MapPicture {

    private static final double SMALLEST = 3;
    private static final double LARGEST = 15;

    private MapPicture() {}

    /**
     * @param north degrees
     * @param east degrees
     * @param count how often
     */
    record Dot(String name, double north, double east, long count) {}

    static void write(Html html, List<Dot> dots, String label) {
        html.open("div", "class", "map");
        html.open(
                "svg",
                "viewBox",
                "0 0 " + Projection.WIDTH + " " + Projection.HEIGHT,
                "role",
                "group",
                "aria-label",
                label);
        long most = dots.stream().mapToLong(Dot::count).max().orElse(1);
        dots.stream().sorted(Comparator.comparingLong(Dot::count).reversed()).forEach(dot -> {
            String words = dot.name() + ", " + dot.count();
            html.open("a", "href", Links.search("place", dot.name()), "aria-label", words);
            html.open(
                            "circle",
                            "cx",
                            tenths(Projection.x(dot.north(), dot.east())),
                            "cy",
                            tenths(Projection.y(dot.north())),
                            "r",
                            tenths(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) dot.count() / most)))
                    .of("title", words)
                    .close()
                    .close();
        });
        html.close().close();
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
