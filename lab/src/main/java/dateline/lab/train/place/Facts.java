package dateline.lab.train.place;

import dateline.enrich.place.NameKind;
import dateline.enrich.place.PlaceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lists of our own among the resources. */
final class Facts {

    /** Newspaper and post abbreviations of American states, as printed. */
    private static final String STATES = """
            AL Ala.|AK Alaska|AZ Ariz.|AR Ark.|CA Calif.|CO Colo.|CT Conn.|DE Del.|FL Fla.|GA Ga.|HI Hawaii|ID Idaho
            IL Ill.|IN Ind.|IA Iowa|KS Kan.|KY Ky.|LA La.|ME Maine|MD Md.|MA Mass.|MI Mich.|MN Minn.|MS Miss.|MO Mo.
            MT Mont.|NE Neb.|NV Nev.|NH N.H.|NJ N.J.|NM N.M.|NY N.Y.|NC N.C.|ND N.D.|OH Ohio|OK Okla.|OR Ore.|PA Pa.
            RI R.I.|SC S.C.|SD S.D.|TN Tenn.|TX Tex.|UT Utah|VT Vt.|VA Va.|WA Wash.|WV W.Va.|WI Wis.|WY Wyo.|DC D.C.
            """;

    private Facts() {}

    /** Gives countries their points, peoples and further names. */
    static void describe(Map<String, Entry> countries) {
        for (String[] fields : lines("countries.txt")) {
            Entry country = countries.get(fields[0].strip());
            if (country == null) {
                throw new IllegalArgumentException("countries.txt names a country that GeoNames has not: " + fields[0]);
            }
            country.at(Double.parseDouble(fields[1]), Double.parseDouble(fields[2]));
            words(fields[3]).forEach(people -> country.named(people, NameKind.PEOPLE));
            for (String name : words(fields[4])) {
                boolean letters = name.replace(".", "").length() <= 4 && name.equals(name.toUpperCase(Locale.ROOT));
                country.names.put(name, letters ? NameKind.SHORT : NameKind.USUAL);
            }
        }
    }

    /** What lies in no country, or is no division of one. */
    static List<Entry> regions() {
        List<Entry> regions = new ArrayList<>();
        for (String[] fields : lines("regions.txt")) {
            List<String> names = words(fields[4]);
            var kind = PlaceKind.valueOf(fields[0].strip().toUpperCase(Locale.ROOT));
            var region = new Entry(kind, names.getFirst(), fields[3].strip(), "")
                    .at(Double.parseDouble(fields[1]), Double.parseDouble(fields[2]));
            names.forEach(name -> region.named(name, NameKind.USUAL));
            region.id = kind.featureClass()
                    + ':'
                    + names.getFirst().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
            regions.add(region);
        }
        return regions;
    }

    /** Gives American states their abbreviations. */
    static void abbreviate(List<Entry> admin1) {
        for (String state : STATES.strip().split("[|\\n]", -1)) {
            String[] codes = state.strip().split(" ", -1);
            for (Entry entry : admin1) {
                if (entry.country.equals("US") && entry.admin1.equals(codes[0])) {
                    entry.named(codes[0], NameKind.SHORT);
                    entry.named(codes[1], NameKind.SHORT);
                }
            }
        }
    }

    private static List<String[]> lines(String resource) {
        try (InputStream in = Facts.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static List<String> words(String field) {
        return field.isBlank()
                ? List.of()
                : List.of(field.split(",", -1)).stream().map(String::strip).toList();
    }
}
