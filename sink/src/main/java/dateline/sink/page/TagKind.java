package dateline.sink.page;

/** Kinds of tags, as a reader tells them apart, most wanted first. */
enum TagKind {
    PERSON("People", true),
    ORGANISATION("Organisations", true),
    PLACE("Places", true),
    QUOTE("Quotes", true),
    OTHER("Other names", true),
    AMOUNT("Amounts", false),
    DATE("Dates", false),
    SUBJECT("Subject words", false),
    PHRASE("Key phrases", false),
    CREDIT("Credits", false),
    TONE("Tone", false);

    private final String label;
    private final boolean shown;

    TagKind(String label, boolean shown) {
        this.label = label;
        this.shown = shown;
    }

    String label() {
        return label;
    }

    /** Whether it is marked in the text before a reader has chosen. */
    boolean shown() {
        return shown;
    }

    /** Class in the page. */
    String style() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
