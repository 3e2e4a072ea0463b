package dateline.sink.query;

/** Texts that words are looked for in. */
public enum TextField {
    /** Headline, standfirst and body. */
    ANY("text"),
    HEADLINE("headline"),
    STANDFIRST("standfirst"),
    BODY("body"),
    BYLINE("byline"),
    DATELINE("dateline");

    private final String written;

    TextField(String written) {
        this.written = written;
    }

    /** Its name in a query. */
    public String written() {
        return written;
    }
}
