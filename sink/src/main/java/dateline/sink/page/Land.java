package dateline.sink.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;

/**
 * The outlines of all land as a picture: {@code land.txt} has one outline a line, degrees east and north in turn, made
 * from Natural Earth (public domain) by {@code lab train coast}.
 */
final class Land {

    private Land() {}

    static String svg() {
        var path = new StringBuilder();
        try (InputStream in = Land.class.getResourceAsStream("land.txt");
                var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            lines.lines().forEach(line -> outline(line, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + Projection.WIDTH + " " + Projection.HEIGHT
                + "\"><path d=\"" + path + "\"/></svg>";
    }

    private static void outline(String line, StringBuilder path) {
        String[] degrees = line.split(" ", -1);
        for (int i = 0; i + 1 < degrees.length; i += 2) {
            double east = Double.parseDouble(degrees[i]);
            double north = Double.parseDouble(degrees[i + 1]);
            path.append(i == 0 ? 'M' : 'L')
                    .append(tenths(Projection.x(north, east)))
                    .append(' ')
                    .append(tenths(Projection.y(north)));
        }
        path.append('Z');
    }

    private static String tenths(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
}
