package dateline.ingest.read;

/** How the format of a file is told. */
public enum FormatRule {
    /** By the ending of its name, else by its first bytes. */
    AUTO,
    TEXT,
    HTML,
    NDJSON;

    /** The format of a file of that name that starts so. */
    public Format formatOf(String name, byte[] start) {
        return switch (this) {
            case AUTO -> Format.ofName(name).orElseGet(() -> Format.ofContent(start));
            case TEXT -> Format.TEXT;
            case HTML -> Format.HTML;
            case NDJSON -> Format.NDJSON;
        };
    }
}
