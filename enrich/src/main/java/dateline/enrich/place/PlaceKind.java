package dateline.enrich.place;

import java.util.Locale;

/** What a place is. Each has its code in the gazetteer file, which is also its place in this list. */
public enum PlaceKind {
    COUNTRY(0),
    ADMIN1(1),
    ADMIN2(2),
    CITY(3),
    CONTINENT(4),
    REGION(5),
    WATER(6),
    MOUNTAIN(7),
    ISLAND(8);

    private static final PlaceKind[] BY_CODE = values();

    private final int code;

    PlaceKind(int code) {
        this.code = code;
    }

    static PlaceKind of(int code) {
        return BY_CODE[code];
    }

    /** In the gazetteer file. */
    public int code() {
        return code;
    }

    /** As the tag has it, e.g. {@code "admin1"}. */
    public String featureClass() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its point stands for an area so wide that it says nothing of what lies near. */
    boolean isWide() {
        return this != CITY && this != ADMIN2;
    }
}
