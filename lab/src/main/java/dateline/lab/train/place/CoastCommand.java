package dateline.lab.train.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.lab.train.TrainOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab train coast}. */
@Command(
        name = "coast",
        mixinStandardHelpOptions = true,
        description = "Makes the land of the map out of npm package world-atlas (Natural Earth, 1:110 million).")
public final class CoastCommand implements Callable<Integer> {

    /** What lies wholly south of this is left out: the map ends before. */
    private static final double SOUTHERNMOST = -58;

    /** The Antarctic is one outline that goes along the lower edge. */
    private static final double ANTARCTIC = -75;

    private static final double WHOLE = 360;

    @Option(names = "--packages", paramLabel = "DIR", required = true, description = "A node_modules folder.")
    private Path packages;

    @Mixin
    private TrainOptions options;

    @Override
    public Integer call() throws IOException {
        List<String> lines = new ArrayList<>();
        for (TopoMap.Area area : TopoMap.read(packages.resolve("world-atlas/land-110m.json"))) {
            area.outlines().stream()
                    .filter(CoastCommand::isShown)
                    .flatMap(outline -> cut(outline).stream())
                    .map(CoastCommand::line)
                    .forEach(lines::add);
        }
        lines.sort((one, other) -> other.length() - one.length());
        options.write((String.join("\n", lines) + "\n").getBytes(UTF_8), lines.size() + " outlines");
        return 0;
    }

    private static boolean isShown(double[][] outline) {
        return Arrays.stream(outline).anyMatch(point -> point[1] > SOUTHERNMOST)
                && Arrays.stream(outline).noneMatch(point -> point[1] < ANTARCTIC);
    }

    /** Where an outline goes over the 180th meridian it is cut in two, one for each edge of the map. */
    private static List<double[][]> cut(double[][] outline) {
        double[][] unrolled = new double[outline.length][];
        for (int i = 0; i < outline.length; i++) {
            double east = outline[i][0];
            if (i > 0) {
                east += WHOLE * Math.round((unrolled[i - 1][0] - east) / WHOLE);
            }
            unrolled[i] = new double[] {east, outline[i][1]};
        }
        List<double[][]> parts = new ArrayList<>();
        for (double shift : new double[] {-WHOLE, 0, WHOLE}) {
            double[][] shifted = Arrays.stream(unrolled)
                    .map(point -> new double[] {point[0] + shift, point[1]})
                    .toArray(double[][]::new);
            double[][] part = beyond(beyond(shifted, -WHOLE / 2, 1), WHOLE / 2, -1);
            if (part.length > 2) {
                parts.add(part);
            }
        }
        return parts;
    }

    /**
     * What of an outline lies on one side of a meridian (Sutherland and Hodgman 1974).
     *
     * @param side 1 for what lies east of it, -1 for what lies west
     */
    private static double[][] beyond(double[][] outline, double meridian, int side) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < outline.length; i++) {
            double[] from = outline[i];
            double[] to = outline[(i + 1) % outline.length];
            if (side * (from[0] - meridian) >= 0) {
                kept.add(from);
            }
            if ((from[0] - meridian) * (to[0] - meridian) < 0) {
                double share = (meridian - from[0]) / (to[0] - from[0]);
                kept.add(new double[] {meridian, from[1] + share * (to[1] - from[1])});
            }
        }
        return kept.toArray(double[][]::new);
    }

    /** Degrees east and north in turn, to a tenth; points that fall onto the one before are left out. */
    private static String line(double[][] outline) {
        List<String> points = new ArrayList<>();
        for (double[] point : outline) {
            String written = String.format(Locale.ROOT, "%.1f %.1f", point[0], point[1]);
            if (points.isEmpty() || !points.getLast().equals(written)) {
                points.add(written);
            }
        }
        return String.join(" ", points);
    }
}
