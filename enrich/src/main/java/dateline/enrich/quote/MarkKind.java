package dateline.enrich.quote;

import java.util.List;

/** A way to set quotation marks. */
enum MarkKind {
    ENGLISH("“", "”"),
    STRAIGHT("\"", "\""),
    GERMAN("„", "“”"),
    GUILLEMETS("«", "»"),
    GUILLEMETS_INWARD("»", "«"),
    CORNERS("「", "」"),
    WHITE_CORNERS("『", "』"),
    SINGLE("‘", "’"),
    SINGLE_STRAIGHT("'", "'");

    private static final List<MarkKind> ALL = List.of(values());

    private final char opening;
    private final String closing;

    MarkKind(String opening, String closing) {
        this.opening = opening.charAt(0);
        this.closing = closing;
    }

    /** The kind that this character opens; null when it opens none. */
    static MarkKind openedBy(char c) {
        if (c > '\'' && c < '«') {
            return null;
        }
        for (MarkKind kind : ALL) {
            if (kind.opening == c) {
                return kind;
            }
        }
        return null;
    }

    boolean opens(char c) {
        return c == opening;
    }

    boolean closes(char c) {
        return closing.indexOf(c) >= 0;
    }

    /** Whether its closing mark is also an apostrophe. */
    boolean isSingle() {
        return this == SINGLE || this == SINGLE_STRAIGHT;
    }

    /** Whether words need no space before and behind it. */
    boolean standsAnywhere() {
        return this == CORNERS || this == WHITE_CORNERS;
    }
}
