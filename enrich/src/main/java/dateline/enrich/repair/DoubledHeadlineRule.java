package dateline.enrich.repair;

import dateline.schemas.RepairKind;
import java.util.List;

/**
 * Takes out a headline that is printed twice: once more at the start of the body, or twice in the headline itself.
 *
 * <p>Case, white space, the form of quotation marks and closing punctuation may differ. In the body it must stand on a
 * line of its own, and something must be left when it is gone.
 */
final class DoubledHeadlineRule implements RepairRule {

    private static final float SAME = 0.99f;
    private static final float HALVES = 0.9f;

    /** "New York New York" may be meant. */
    private static final int MIN_WORDS = 3;

    private static final String CLOSING = ".!?…:;,-–—|\"'”’»";

    @Override
    public RepairKind kind() {
        return RepairKind.DOUBLED_HEADLINE;
    }

    @Override
    public String maker() {
        return "doubled-headline/1";
    }

    @Override
    public List<Edit> find(Passage passage) {
        return passage.isHeadline() ? inHeadline(passage.text()) : inBody(passage.headline(), passage.text());
    }

    private static List<Edit> inBody(String headline, String body) {
        int wanted = withoutClosing(headline);
        int start = 0;
        while (wanted > 0) {
            int end = endOfMatch(headline, wanted, body, start);
            if (end < 0) {
                break;
            }
            start = end;
        }
        return start == 0 ? List.of() : List.of(new Edit(0, start, "", SAME));
    }

    /** Where the body goes on after its line from {@code start} that says headline[0, wanted), or -1. */
    private static int endOfMatch(String headline, int wanted, String body, int start) {
        int at = start;
        int seen = 0;
        while (seen < wanted) {
            if (Character.isWhitespace(headline.charAt(seen))) {
                seen++;
            } else if (at == body.length()) {
                return -1;
            } else if (body.charAt(at) == ' ' || body.charAt(at) == '\n') {
                at++;
            } else if (folded(body.charAt(at++)) != folded(headline.charAt(seen++))) {
                return -1;
            }
        }
        while (at < body.length() && (CLOSING.indexOf(body.charAt(at)) >= 0 || body.charAt(at) == ' ')) {
            at++;
        }
        if (at == body.length() || body.charAt(at) != '\n') {
            return -1;
        }
        while (at < body.length() && Character.isWhitespace(body.charAt(at))) {
            at++;
        }
        return at == body.length() ? -1 : at;
    }

    private static int withoutClosing(String headline) {
        int end = headline.length();
        while (end > 0
                && (CLOSING.indexOf(headline.charAt(end - 1)) >= 0
                        || Character.isWhitespace(headline.charAt(end - 1)))) {
            end--;
        }
        return end;
    }

    /** The second half goes when it says the first again; a separator may stand between. */
    private static List<Edit> inHeadline(String headline) {
        String[] words = headline.split(" ", -1);
        int half = words.length / 2;
        boolean separated = words.length % 2 == 1;
        if (half < MIN_WORDS || (separated && withoutClosing(words[half]) > 0)) {
            return List.of();
        }
        int second = separated ? half + 1 : half;
        for (int i = 0; i < half; i++) {
            boolean last = i == half - 1;
            if (!isSame(words[i], words[second + i], last)) {
                return List.of();
            }
        }
        int end = -1; // after the first half
        for (int i = 0; i < half; i++) {
            end += words[i].length() + 1;
        }
        return List.of(new Edit(end, headline.length(), "", HALVES));
    }

    private static boolean isSame(String one, String other, boolean last) {
        String a = last ? one.substring(0, withoutClosing(one)) : one;
        String b = last ? other.substring(0, withoutClosing(other)) : other;
        if (a.length() != b.length()) {
            return false;
        }
        for (int i = 0; i < a.length(); i++) {
            if (folded(a.charAt(i)) != folded(b.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char folded(char c) {
        return switch (c) {
            case '‘', '’', '‛', '′' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            case '–', '—', '‐', '‑' -> '-';
            default -> Character.toLowerCase(c);
        };
    }
}
