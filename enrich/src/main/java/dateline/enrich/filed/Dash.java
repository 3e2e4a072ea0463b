package dateline.enrich.filed;

/** The dash that ends a dateline: "—", "–", "--", " - ", ".-". */
final class Dash {

    private Dash() {}

    /** Where the first one is, or -1. */
    static int in(String head) {
        for (int at = 1; at < head.length(); at++) {
            if (isDash(head, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Where one is after brackets and spaces, or -1. */
    static int after(String head, int from) {
        int at = from;
        while (at < head.length()
                && (head.charAt(at) == ' ' || head.charAt(at) == '\u00a0' || head.charAt(at) == '.')) {
            at++;
        }
        return at < head.length() && (isDash(head, at) || head.charAt(at) == '-' || head.charAt(at) == ':') ? at : -1;
    }

    /** After all characters of the dash at a place. */
    static int end(String head, int dash) {
        int at = dash;
        while (at < head.length() && isOne(head.charAt(at))) {
            at++;
        }
        return at > dash ? at : dash + 1;
    }

    /** Whether letters follow, and no second dash that would make it an aside. */
    static boolean isBeforeText(String head, int dash) {
        int at = end(head, dash);
        while (at < head.length() && (head.charAt(at) == ' ' || head.charAt(at) == '\u00a0')) {
            at++;
        }
        return at < head.length()
                && (Character.isLetterOrDigit(head.charAt(at)) || "\"“'‘«„($€£".indexOf(head.charAt(at)) >= 0);
    }

    static boolean startsWithCapital(String head, int from) {
        int at = from;
        while (at < head.length() && !Character.isLetter(head.charAt(at))) {
            at++;
        }
        return at < head.length() && Character.isUpperCase(head.charAt(at));
    }

    private static boolean isDash(String head, int at) {
        char c = head.charAt(at);
        if (c == '—' || c == '–') {
            return true;
        }
        if (c != '-') {
            return false;
        }
        boolean spaced = " \u00a0.)".indexOf(head.charAt(Math.max(0, at - 1))) >= 0;
        boolean followed = at + 1 == head.length() || " -\u00a0".indexOf(head.charAt(at + 1)) >= 0;
        return (spaced && followed) || head.startsWith("--", at);
    }

    private static boolean isOne(char c) {
        return c == '-' || c == '—' || c == '–';
    }
}
