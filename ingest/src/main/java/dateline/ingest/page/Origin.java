package dateline.ingest.page;

/** Where in or about a page something was stated. */
public enum Origin {
    JSON_LD("JSON-LD"),
    MICRODATA("microdata"),
    META("meta element"),
    LINK("link element"),
    TIME_ELEMENT("time element"),
    TEXT("text"),
    TITLE("title element"),
    ROOT("root element"),
    URL("URL");

    private final String shown;

    Origin(String shown) {
        this.shown = shown;
    }

    @Override
    public String toString() {
        return shown;
    }
}
