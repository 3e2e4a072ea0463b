package dateline.lab.train.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.enrich.place.NameKind;
import dateline.enrich.place.PlaceKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** GeoNames' own files: countries, their divisions, names of countries and cities in many languages. */
final class GeoNames {

    private final Path folder;

    GeoNames(Path folder) {
        this.folder = folder;
    }

    /** Countries without their points, by ISO code. */
    Map<String, Entry> countries() throws IOException {
        JsonNode translations = new ObjectMapper()
                .readTree(folder.resolve("country_translations.json").toFile());
        Map<String, Entry> countries = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("countryInfo.tsv"))) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            var country = new Entry(PlaceKind.COUNTRY, fields[4], fields[0], "");
            country.id = "country:" + fields[0];
            country.population = Long.parseLong(fields[7]);
            country.named(fields[1], NameKind.SHORT);
            translations.path(fields[16]).forEach(name -> country.named(name.asText(), NameKind.OTHER));
            countries.put(fields[0], country);
        }
        return countries;
    }

    /** ISO codes by three-letter ISO codes. */
    Map<String, String> codesByThreeLetters() throws IOException {
        Map<String, String> codes = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("countryInfo.tsv"))) {
            String[] fields = line.split("\t", -1);
            if (!line.startsWith("#") && fields.length > 2) {
                codes.put(fields[1], fields[0]);
            }
        }
        return codes;
    }

    /** First-level divisions without their points. */
    List<Entry> admin1() throws IOException {
        List<Entry> divisions = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("regionInfo.tsv"))) {
            String[] fields = line.split("\t", -1);
            int dot = fields[0].indexOf('.');
            if (line.startsWith("#") || dot < 0) {
                continue;
            }
            var division =
                    new Entry(PlaceKind.ADMIN1, fields[1], fields[0].substring(0, dot), fields[0].substring(dot + 1));
            division.geoNamesId = Integer.parseInt(fields[3]);
            division.named(fields[2], NameKind.OTHER);
            divisions.add(division);
        }
        return divisions;
    }

    /** Other names of cities of 15,000 people and more, by GeoNames id. */
    Map<Integer, String[]> cityNames() throws IOException {
        Map<Integer, String[]> names = new HashMap<>();
        try (var zip = new ZipInputStream(Files.newInputStream(folder.resolve("cities15000.zip")))) {
            zip.getNextEntry();
            var lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("\t", -1);
                names.put(Integer.parseInt(fields[0]), fields[3].split(","));
            }
        }
        return names;
    }
}
