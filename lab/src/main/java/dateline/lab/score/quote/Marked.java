package dateline.lab.score.quote;

import dateline.schemas.QuoteKind;
import java.util.BitSet;

/**
 * What stands between double quotation marks, told without the classes that are scored: from “ or a straight mark to
 * the next ” or straight mark of the paragraph, or to its end; two apostrophes are a straight mark.
 */
final class Marked {

    /** A content with this share of its letters between marks is direct; one with none is indirect. */
    private static final double DIRECT = 0.9;

    private final BitSet letters = new BitSet();

    Marked(String body) {
        boolean inside = false;
        for (int at = 0; at < body.length(); at++) {
            char c = body.charAt(at);
            if (c == '“') {
                inside = true;
            } else if (c == '”' || c == '\n') {
                inside = false;
            } else if (c == '"') {
                inside = !inside;
            } else if (c == '\'' && body.startsWith("''", at)) {
                inside = !inside;
                at++;
            } else if (inside && Character.isLetterOrDigit(c)) {
                letters.set(at);
            }
        }
    }

    /** The kind of a content, given as its letters. */
    QuoteKind kind(BitSet content) {
        var both = (BitSet) content.clone();
        both.and(letters);
        double share = (double) both.cardinality() / Math.max(1, content.cardinality());
        return share == 0 ? QuoteKind.INDIRECT : share >= DIRECT ? QuoteKind.DIRECT : QuoteKind.MIXED;
    }

    /** All letters between marks. */
    BitSet letters() {
        return letters;
    }
}
