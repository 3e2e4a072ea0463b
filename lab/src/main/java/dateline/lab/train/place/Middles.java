package dateline.lab.train.place;

import dateline.lab.train.place.TopoMap.Area;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Points of first-level divisions: the middles of their areas. Outlines are Natural Earth's, whose divisions have other
 * codes and often other names: each outline belongs to the division that most of the towns inside it belong to.
 */
final class Middles {

    private final Map<String, double[]> momentsByCode = new HashMap<>();
    private final Map<String, List<Entry>> citiesByCountry = new HashMap<>();

    Middles(List<Entry> cities) {
        cities.forEach(city -> citiesByCountry
                .computeIfAbsent(city.country, _ -> new ArrayList<>())
                .add(city));
    }

    void read(Path file, String country) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        List<Entry> cities = citiesByCountry.getOrDefault(country, List.of());
        for (Area area : TopoMap.read(file)) {
            Map<String, Integer> votes = new HashMap<>();
            for (Entry city : cities) {
                if (area.contains(city.latitude, city.longitude)) {
                    votes.merge(city.country + '.' + city.admin1, 1, Integer::sum);
                }
            }
            votes.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .ifPresent(vote -> momentsByCode.merge(vote.getKey(), area.moments(), Middles::sum));
        }
    }

    /** Puts divisions where their area's middle is, or else their towns' middle; takes out those without either. */
    void place(List<Entry> divisions) {
        Map<String, List<Entry>> towns = new HashMap<>();
        citiesByCountry
                .values()
                .forEach(cities -> cities.forEach(
                        city -> towns.computeIfAbsent(city.country + '.' + city.admin1, _ -> new ArrayList<>())
                                .add(city)));
        divisions.removeIf(division -> {
            String code = division.country + '.' + division.admin1;
            List<Entry> inside = towns.getOrDefault(code, List.of());
            division.population =
                    inside.stream().mapToLong(town -> town.population).sum();
            double[] moments = momentsByCode.get(code);
            if (moments != null && moments[0] > 0) {
                division.at(moments[1] / moments[0], moments[2] / moments[0]);
            } else if (!inside.isEmpty()) {
                division.at(
                        inside.stream()
                                .mapToDouble(town -> town.latitude)
                                .average()
                                .orElseThrow(),
                        inside.stream()
                                .mapToDouble(town -> town.longitude)
                                .average()
                                .orElseThrow());
            }
            return moments == null && inside.isEmpty();
        });
    }

    private static double[] sum(double[] a, double[] b) {
        return new double[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
    }
}
