package dateline.sink.page;

import java.util.List;

/** Counts over time as a line that is as small as a word. */
final class Sparkline {

    private static final int WIDTH = 72;
    private static final int HEIGHT = 18;

    private Sparkline() {}

    /** @param label what is counted, for those who hear the page */
    static void write(Html html, List<Integer> counts, String label) {
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        html.open(
                "svg",
                "class",
                "spark",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "width",
                Integer.toString(WIDTH),
                "height",
                Integer.toString(HEIGHT),
                "role",
                "img",
                "aria-label",
                label + ": " + said(counts),
                "preserveAspectRatio",
                "none");
        if (most > 0 && counts.size() > 1) {
            var points = new StringBuilder();
            for (int i = 0; i < counts.size(); i++) {
                points.append(i == 0 ? "" : " ")
                        .append(x(i, counts.size()))
                        .append(',')
                        .append(y(counts.get(i), most));
            }
            html.open("polygon", "points", "1," + (HEIGHT - 1) + " " + points + " " + (WIDTH - 3) + "," + (HEIGHT - 1))
                    .close();
            html.open("polyline", "points", points.toString()).close();
            html.open("circle", "cx", x(counts.size() - 1, counts.size()), "cy", y(counts.getLast(), most), "r", "1.8")
                    .close();
        }
        html.close();
    }

    private static String said(List<Integer> counts) {
        return String.join(", ", counts.stream().map(String::valueOf).toList());
    }

    private static String x(int i, int size) {
        return tenths(1 + (WIDTH - 4.0) * i / (size - 1));
    }

    private static String y(int count, int most) {
        return tenths(HEIGHT - 2 - (HEIGHT - 5.0) * count / most);
    }

    private static String tenths(double value) {
        return Double.toString(Math.round(value * 10) / 10.0);
    }
}
