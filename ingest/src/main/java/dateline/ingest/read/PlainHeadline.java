package dateline.ingest.read;

import dateline.schemas.ArticleRules;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells whether plain text opens with a headline. Two kinds of evidence: the first paragraph comes again as the second
 * (a <em>doubled headline</em>, which page dumps leave behind), or it is short and does not read like body text.
 */
final class PlainHeadline {

    /** Over two hundred characters is a lead, not a headline. */
    private static final int LONGEST = 200;

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]++");

    /** What a sentence of body text ends with; a question or exclamation mark ends many a headline too. */
    private static final String SENTENCE_ENDS = ".。।۔։።,;:،、";

    private static final String CLOSERS = "\"'”’»)]」』";

    private PlainHeadline() {}

    /** Whether the first of these paragraphs is the headline of the others. */
    static boolean opens(List<String> paragraphs) {
        if (paragraphs.size() < 2) {
            return false; // the text must not be left without a body
        }
        String first = paragraphs.getFirst();
        return isDoubled(first, paragraphs.get(1)) || (first.length() <= LONGEST && !readsLikeBody(first));
    }

    private static boolean isDoubled(String first, String second) {
        return first.length() <= ArticleRules.MAX_HEADLINE && folded(first).equals(folded(second));
    }

    private static String folded(String text) {
        String lower = WHITE_SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return lower.substring(0, endOf(lower, SENTENCE_ENDS));
    }

    private static boolean readsLikeBody(String text) {
        String bare = text.substring(0, endOf(text, CLOSERS));
        if (bare.isEmpty() || SENTENCE_ENDS.indexOf(bare.charAt(bare.length() - 1)) < 0) {
            return bare.isEmpty();
        }
        return !endsWithInitials(bare);
    }

    /** "Storm nears the U.S." ends in a full stop and is no sentence for that. */
    private static boolean endsWithInitials(String text) {
        int last = text.length() - 1;
        return last >= 3
                && text.charAt(last) == '.'
                && Character.isUpperCase(text.charAt(last - 1))
                && text.charAt(last - 2) == '.'
                && Character.isUpperCase(text.charAt(last - 3));
    }

    private static int endOf(String text, String without) {
        int end = text.length();
        while (end > 0 && without.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
