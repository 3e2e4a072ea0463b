package dateline.sink.backend;

/** What a search can be narrowed to, besides words and time. Case and accents do not count. */
public enum Filter {
    LANGUAGE("language", "language"),
    PUBLISHER("publisher", "publisher"),
    PERSON("person", "people"),
    ORGANISATION("organisation", "organisations"),
    PLACE("place", "places"),
    COUNTRY("country", "countries"),
    SUBJECT("subject", "subjects"),
    SPEAKER("speaker", "speakers"),
    AGENCY("agency", "agencies"),
    SECTION("section", "section");

    private final String parameter;
    private final String field;

    Filter(String parameter, String field) {
        this.parameter = parameter;
        this.field = field;
    }

    /** Its name in a request. */
    public String parameter() {
        return parameter;
    }

    /** Field of the document. */
    String field() {
        return field;
    }
}
