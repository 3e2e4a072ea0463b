package dateline.lab.train.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Areas out of a TopoJSON file: their outlines are put together from shared arcs. */
final class TopoMap {

    private final List<double[][]> arcs = new ArrayList<>();
    private final JsonNode geometries;

    private TopoMap(JsonNode root) {
        JsonNode scale = root.path("transform").path("scale");
        JsonNode translate = root.path("transform").path("translate");
        for (JsonNode arc : root.get("arcs")) {
            var points = new double[arc.size()][];
            double x = 0;
            double y = 0;
            for (int i = 0; i < points.length; i++) {
                x = arc.get(i).get(0).asDouble()
                        + (scale.isMissingNode() ? 0 : x); // differences, where there is a scale
                y = arc.get(i).get(1).asDouble() + (scale.isMissingNode() ? 0 : y);
                points[i] = new double[] {
                    x * scale.path(0).asDouble(1) + translate.path(0).asDouble(),
                    y * scale.path(1).asDouble(1) + translate.path(1).asDouble()
                };
            }
            arcs.add(points);
        }
        geometries = root.get("objects").elements().next().get("geometries");
    }

    /** The areas of the file's first layer. */
    static List<Area> read(Path file) throws IOException {
        var map = new TopoMap(new ObjectMapper().readTree(file.toFile()));
        List<Area> areas = new ArrayList<>();
        for (JsonNode geometry : map.geometries) {
            List<double[][]> outlines = new ArrayList<>();
            switch (geometry.path("type").asText()) {
                case "Polygon" -> outlines.add(map.outline(geometry.get("arcs").get(0)));
                case "MultiPolygon" -> geometry.get("arcs").forEach(part -> outlines.add(map.outline(part.get(0))));
                default -> {} // some have no area
            }
            areas.add(new Area(geometry.path("id").asText(), outlines));
        }
        return areas;
    }

    private double[][] outline(JsonNode numbers) {
        List<double[]> points = new ArrayList<>();
        for (JsonNode number : numbers) {
            int arc = number.asInt();
            List<double[]> part = List.of(arcs.get(arc < 0 ? ~arc : arc));
            points.addAll(arc < 0 ? part.reversed() : part);
        }
        return points.toArray(new double[0][]);
    }

    /** Outlines, without holes, as points of east and north. */
    record Area(String id, List<double[][]> outlines) {

        boolean contains(double north, double east) {
            boolean inside = false;
            for (double[][] outline : outlines) {
                for (int i = 0, j = outline.length - 1; i < outline.length; j = i++) {
                    if ((outline[i][1] > north) != (outline[j][1] > north)
                            && east
                                    < (outline[j][0] - outline[i][0])
                                                    * (north - outline[i][1])
                                                    / (outline[j][1] - outline[i][1])
                                            + outline[i][0]) {
                        inside = !inside;
                    }
                }
            }
            return inside;
        }

        /** Sums for the middle of several areas: square degrees at their latitude, and those times north and east. */
        double[] moments() {
            var sums = new double[3];
            for (double[][] outline : outlines) {
                double area = 0;
                double north = 0;
                double east = 0;
                for (int i = 0, j = outline.length - 1; i < outline.length; j = i++) {
                    double cross = outline[j][0] * outline[i][1] - outline[i][0] * outline[j][1];
                    area += cross / 2;
                    east += (outline[j][0] + outline[i][0]) * cross / 6;
                    north += (outline[j][1] + outline[i][1]) * cross / 6;
                }
                if (area != 0) {
                    double weight = Math.abs(area) * Math.cos(Math.toRadians(north / area));
                    sums[0] += weight;
                    sums[1] += weight * north / area;
                    sums[2] += weight * east / area;
                }
            }
            return sums;
        }
    }
}
