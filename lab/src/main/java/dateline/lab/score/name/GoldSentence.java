package dateline.lab.score.name;

import dateline.enrich.name.NameSpan;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A labelled sentence.
 *
 * @param words tokens
 * @param names in order of place, probability 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record GoldSentence(String[] words, List<NameSpan> names) {

    /** The same names in other words. */
    public GoldSentence recased(UnaryOperator<String> recase) {
        return new GoldSentence(Arrays.stream(words).map(recase).toArray(String[]::new), names);
    }
}
