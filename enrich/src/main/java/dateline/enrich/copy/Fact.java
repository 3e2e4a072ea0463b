package dateline.enrich.copy;

/**
 * Something a text keeps when it is told in other words.
 *
 * @param key the same for the same thing, however it is printed
 * @param words as printed
 */
public record Fact(Kind kind, String key, String words) {

    /** What kind of thing. */
    public enum Kind {
        NAME(0),
        NUMBER(1),
        DATE(2),
        QUOTE(3);

        private final int place;

        Kind(int place) {
            this.place = place;
        }

        /** Where it stands in lists by kind, also of what is kept: not to be changed. */
        int place() {
            return place;
        }
    }

    int hash() {
        long hash = kind.place();
        for (int i = 0; i < key.length(); i++) {
            hash = hash * 31 + key.charAt(i);
        }
        return (int) Mix.of(kind.place(), hash);
    }
}
