package dateline.sink.backend;

/** What is kept, each behind an alias of its own. */
public enum Index {
    ARTICLES("articles", "articles-v4"),
    STORIES("stories", "stories-v1");

    private final String alias;
    private final String definition;

    Index(String alias, String definition) {
        this.alias = alias;
        this.definition = definition;
    }

    /** The name that is read and written. */
    public String alias() {
        return alias;
    }

    /** Name of the index that is made, and of its mapping; both change together. */
    public String definition() {
        return definition;
    }
}
