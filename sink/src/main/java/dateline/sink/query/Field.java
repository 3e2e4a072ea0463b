package dateline.sink.query;

/** Tags and other facts that an article has or has not. Each is a field in queries, a filter and, most, a facet. */
public enum Field {
    ID("id", "articleId", Kind.ID),
    LANGUAGE("language", "language", Kind.CODE),
    PUBLISHER("publisher", "publisher", Kind.NAME),
    /** Whoever or whatever is named, by name or by id, ours, of Wikidata or of the gazetteer. */
    ENTITY("entity", "entities", Kind.NAME, "entityIds"),
    PERSON("person", "people", Kind.NAME),
    ORGANISATION("organisation", "organisations", Kind.NAME),
    PLACE("place", "places", Kind.NAME, "placeIds"),
    COUNTRY("country", "countries", Kind.CODE),
    /** By code of the Media Topics, with everything below it, or by the name of the subject itself. */
    SUBJECT("subject", "subjects", Kind.NAME, "subjectCodes"),
    SPEAKER("speaker", "speakers", Kind.NAME, "speakerIds"),
    /** With the articles of the stories that it took in. */
    STORY("story", "story.storyId", Kind.ID),
    /** How it relates to earlier articles: none, same, revision, syndicated, abridged, extended, rewritten. */
    KIND("kind", "duplicate.kind", Kind.CODE),
    /** An article and its copies. */
    ORIGINAL("original", "fold", Kind.ID),
    AGENCY("agency", "agencies", Kind.NAME),
    SECTION("section", "section", Kind.NAME),
    AUTHOR("author", "authors", Kind.NAME),
    CONTRIBUTOR("contributor", "contributors", Kind.NAME),
    KEYWORD("keyword", "keywords", Kind.NAME),
    KEY_PHRASE("keyphrase", "keyPhrases", Kind.NAME),
    SOURCE("source", "sourceKind", Kind.CODE),
    SEED("seed", "seedId", Kind.CODE),
    LANE("lane", "lane", Kind.CODE);

    /** How values are compared. */
    public enum Kind {
        /** To the letter: 32 hexadecimal digits. */
        ID,
        /** As a whole, whatever the case and accents. */
        CODE,
        /** As a whole or by some of its words, whatever the case and accents. */
        NAME
    }

    private final String written;
    private final String document;
    private final Kind kind;
    private final String ids;

    Field(String written, String document, Kind kind) {
        this(written, document, kind, "");
    }

    Field(String written, String document, Kind kind, String ids) {
        this.written = written;
        this.document = document;
        this.kind = kind;
        this.ids = ids;
    }

    /** Its name in a query or request. */
    public String written() {
        return written;
    }

    /** The field of the document that holds it. */
    public String document() {
        return document;
    }

    /** The field of the document that holds ids by which the same things are found; empty when they have none. */
    public String ids() {
        return ids;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether its values can be counted as facets; of ids that none has twice there is nothing to count. */
    public boolean isFacet() {
        return this != ID && this != ORIGINAL;
    }
}
