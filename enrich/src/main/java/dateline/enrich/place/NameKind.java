package dateline.enrich.place;

/** How a name names its place. Each has its code in the gazetteer file, which is also its place in this list. */
public enum NameKind {
    /** The name the gazetteer shows. */
    USUAL(0),
    /** Another one, in whatever language. */
    OTHER(1),
    /** Letters that count only as written: "US", "Ky.", "TX". */
    SHORT(2),
    /** The people or the adjective: "Venezuelan". */
    PEOPLE(3);

    private static final NameKind[] BY_CODE = values();

    private final int code;

    NameKind(int code) {
        this.code = code;
    }

    static NameKind of(int code) {
        return BY_CODE[code];
    }

    /** In the gazetteer file. */
    public int code() {
        return code;
    }
}
