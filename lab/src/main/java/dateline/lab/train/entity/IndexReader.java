package dateline.lab.train.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.enrich.entity.Links;
import dateline.enrich.entity.Nationalities;
import dateline.lab.train.entity.NameIndex.Listing;
import dateline.schemas.EntityKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the npm package {@code name-suggestion-index}. */
final class IndexReader {

    private static final Map<String, String> TREES =
            Map.of("brands", "brand", "operators", "operator", "transit", "network");

    /** What bears the name of a place: town councils, school districts. */
    private static final Pattern PLACE =
            Pattern.compile("^(?:[\\w\\-]+ ){0,3}(?:city|town|village|municipality|commune|"
                    + "county|province|borough|district|island|parish|township|neighborhood|suburb|prefecture|region|country|"
                    + "state|capital|department|canton|hamlet|community)\\b.*");

    private final JsonNode paths;
    private final JsonNode items;

    /** @throws IOException if the package can not be read */
    IndexReader(Path index) throws IOException {
        var json = new ObjectMapper();
        this.paths =
                json.readTree(index.resolve("dist/json/nsi.min.json").toFile()).path("nsi");
        this.items = json.readTree(
                        index.resolve("dist/wikidata/wikidata.min.json").toFile())
                .path("wikidata");
        if (paths.isEmpty() || items.isEmpty()) {
            throw new IOException(index + " does not hold the name suggestion index as of version 8");
        }
    }

    List<KnownName> organisations() {
        var index = new NameIndex();
        paths.properties().forEach(path -> {
            String key = TREES.get(path.getKey().substring(0, path.getKey().indexOf('/')));
            if (key != null) {
                path.getValue().path("items").forEach(item -> addListing(item, key, index));
            }
        });
        return index.names();
    }

    /** A nationality means its country: that is what the word is listed under. */
    List<KnownName> nationalities() {
        Map<String, Integer> countries = new TreeMap<>();
        paths.path("flags/man_made/flagpole").path("items").forEach(flag -> {
            JsonNode tags = flag.path("tags");
            if (tags.path("flag:type").asText().equals("national") && tags.has("subject:wikidata")) {
                countries.putIfAbsent(
                        tags.path("country").asText(),
                        number(tags.path("subject:wikidata").asText()));
            }
        });
        List<KnownName> names = new ArrayList<>();
        new TreeMap<>(Nationalities.byWord()).forEach((word, country) -> {
            Integer item = countries.get(country);
            if (item != null) {
                names.add(new KnownName(EntityKind.OTHER, word, item, null, false));
            }
        });
        return names;
    }

    private void addListing(JsonNode item, String key, NameIndex index) {
        JsonNode tags = item.path("tags");
        String id = tags.path(key + ":wikidata").asText();
        JsonNode known = items.path(id);
        String label = known.path("label").asText();
        if (id.isEmpty()
                || label.isEmpty()
                || PLACE.matcher(known.path("description").asText()).matches()) {
            return;
        }
        List<String> names =
                new ArrayList<>(List.of(label, item.path("displayName").asText()));
        for (String tag : List.of(key, key + ":en", key + ":short", "name:en", "short_name", "official_name")) {
            String name = tags.path(tag).asText();
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        index.add(new Listing(number(id), label, names, country(item.path("locationSet"))));
    }

    /** The one country it is listed for, or null: "us", "us-tx.geojson". */
    private static String country(JsonNode locations) {
        String country = null;
        for (JsonNode location : locations.path("include")) {
            String place = location.asText();
            boolean inCountry = place.matches("[a-z]{2}(?:-.*)?");
            String code = inCountry ? place.substring(0, 2).toUpperCase(Locale.ROOT) : "";
            if (!inCountry || (country != null && !country.equals(code))) {
                return null;
            }
            country = code;
        }
        return "FX".equals(country) ? "FR" : country;
    }

    /** Names are folded the way {@link Links} folds them. */
    static int number(String wikidataId) {
        return Integer.parseInt(wikidataId.substring(1));
    }
}
