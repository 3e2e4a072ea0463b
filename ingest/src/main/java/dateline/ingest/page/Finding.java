package dateline.ingest.page;

/**
 * One candidate for one field, and what became of it.
 *
 * @param field as {@link Page} names it, e.g. {@code "publishedAt"}
 * @param value as stated, shortened to 200 characters
 * @param verdict {@code "taken"}, or what spoke against it
 */
public record Finding(String field, String value, Origin origin, String verdict) {

    static final String TAKEN = "taken";

    private static final int LONGEST = 200;

    public Finding {
        value = value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
    }

    public boolean taken() {
        return verdict.equals(TAKEN);
    }
}
