package dateline.lab.train.place;

import dateline.enrich.place.NameKind;
import dateline.enrich.place.PlaceKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** A place to be written. Not for several threads. */
final class Entry {

    final PlaceKind kind;
    final String name;
    final String country;
    final String admin1;
    final Map<String, NameKind> names = new LinkedHashMap<>();
    int geoNamesId;
    String id = "";
    long population;
    boolean capital;
    double latitude;
    double longitude;

    /**
     * @param country ISO code, or nothing
     * @param admin1 code of its first-level division within the country, or nothing
     */
    Entry(PlaceKind kind, String name, String country, String admin1) {
        this.kind = kind;
        this.name = name;
        this.country = country;
        this.admin1 = admin1;
        names.put(name, NameKind.USUAL);
    }

    Entry at(double north, double east) {
        latitude = north;
        longitude = east;
        return this;
    }

    /** Adds a name, unless it is one already. */
    void named(String other, NameKind by) {
        if (!other.isBlank()) {
            names.putIfAbsent(other.strip(), by);
        }
    }
}
