package dateline.enrich.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts together what two taggers found in a sentence, by probability: a name of both counts for both, and of names that
 * overlap the more probable stays. Neither overwrites the other blindly: on rare single words the first tagger, with its
 * lists, is right more often.
 */
final class NameMerge {

    /**
     * What a name has to have of both probabilities' mean. Below one half, so that what one tagger is sure of stays
     * when the other found nothing there: 0.45 was the best of 0.25 to 0.5 on CoNLL-2003's dev split, and the mean the
     * best of weights of the second from 0.4 to 1.
     */
    private static final float ENOUGH = 0.45f;

    private NameMerge() {}

    static TaggedSentence merge(TaggedSentence first, TaggedSentence second) {
        List<NameSpan> candidates = new ArrayList<>();
        for (NameSpan name : first.names()) {
            candidates.add(weighed(name, (name.probability() + probability(name, second)) / 2));
        }
        for (NameSpan name : second.names()) {
            if (probability(name, first) == 0) {
                candidates.add(weighed(name, name.probability() / 2));
            }
        }
        candidates.sort(
                Comparator.comparingDouble(NameSpan::probability).reversed().thenComparingInt(NameSpan::first));
        List<NameSpan> kept = new ArrayList<>();
        for (NameSpan name : candidates) {
            if (name.probability() >= ENOUGH && kept.stream().noneMatch(other -> overlap(name, other))) {
                kept.add(name);
            }
        }
        kept.sort(Comparator.comparingInt(NameSpan::first));
        return new TaggedSentence(kept, Math.max(first.probability(), second.probability()));
    }

    private static NameSpan weighed(NameSpan name, float probability) {
        return new NameSpan(name.first(), name.after(), name.kind(), probability);
    }

    /** How probable the same name is there; 0 when it was not found. */
    private static float probability(NameSpan name, TaggedSentence sentence) {
        for (NameSpan other : sentence.names()) {
            if (other.first() == name.first() && other.after() == name.after() && other.kind() == name.kind()) {
                return other.probability();
            }
        }
        return 0;
    }

    private static boolean overlap(NameSpan one, NameSpan other) {
        return one.first() < other.after() && other.first() < one.after();
    }
}
