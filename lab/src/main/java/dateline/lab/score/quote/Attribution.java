package dateline.lab.score.quote;

import dateline.schemas.QuoteKind;
import java.util.BitSet;

/**
 * What somebody is said to have said, in the gold or as found. Characters are counted in the body; of content only
 * letters and digits, so that marks and spaces decide nothing.
 *
 * @param kind by the share of letters between double quotation marks
 * @param content its letters
 * @param source characters of the words that name who says it; empty without
 * @param entity characters of every mention of who is meant; empty in the gold
 * @param cue characters of the words of saying; empty without
 */
record Attribution(QuoteKind kind, BitSet content, BitSet source, BitSet entity, BitSet cue) {

    /** Share of the letters of a content that another has too, 0 to 1. */
    static double covered(Attribution whole, Attribution by) {
        if (whole.content.isEmpty() || !whole.content.intersects(by.content)) {
            return 0;
        }
        var both = (BitSet) whole.content.clone();
        both.and(by.content);
        return (double) both.cardinality() / whole.content.cardinality();
    }

    /** Whether the same words, or another mention of the same one, name the speaker. */
    boolean hasSpeakerOf(Attribution gold) {
        return source.intersects(gold.source) || entity.intersects(gold.source);
    }
}
