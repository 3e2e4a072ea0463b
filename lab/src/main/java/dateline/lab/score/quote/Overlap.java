package dateline.lab.score.quote;

import dateline.lab.score.Counts;
import dateline.schemas.QuoteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was right in one article, by figure. Figures are named "content DIRECT", "exact DIRECT", "speaker DIRECT" and so
 * on, with ALL for every kind.
 */
final class Overlap {

    static final String CONTENT = "content ";
    static final String EXACT = "exact ";
    static final String SPEAKER = "speaker ";
    static final String SPEAKER_GIVEN = "speaker, content given ";
    static final String CUE = "cue, content given ";
    static final String PRONOUN = "pronoun as speaker, content given ";
    static final String SAME_KIND = "same kind, content given ";

    /** Less common letters and a found content is about something else. */
    private static final double MATCHED = 0.5;

    private final Map<String, Counts> counts = new TreeMap<>();
    private final String body;

    private Overlap(String body) {
        this.body = body;
    }

    static Map<String, Counts> count(String body, List<Attribution> found, List<Attribution> gold) {
        var overlap = new Overlap(body);
        found.forEach(one -> overlap.precision(one, gold));
        gold.forEach(one -> overlap.recall(one, found));
        return overlap.counts;
    }

    /** Kinds that a figure is counted under. */
    private static List<String> kinds(QuoteKind kind) {
        return List.of(kind.name(), "ALL");
    }

    private void precision(Attribution found, List<Attribution> gold) {
        Attribution best = best(found, gold);
        double share = best == null ? 0 : Attribution.covered(found, best);
        boolean spoken = best != null && matches(best, found) && found.hasSpeakerOf(best);
        boolean exact = best != null && best.content().equals(found.content());
        for (String kind : kinds(found.kind())) {
            add("P " + CONTENT + kind, share, 1, 0);
            add("P " + EXACT + kind, exact ? 1 : 0, 1, 0);
            if (!found.source().isEmpty() || !found.entity().isEmpty()) {
                add("P " + SPEAKER + kind, spoken ? 1 : 0, 1, 0);
            }
        }
    }

    private void recall(Attribution gold, List<Attribution> found) {
        Attribution best = best(gold, found);
        double share = best == null ? 0 : Attribution.covered(gold, best);
        boolean matched = best != null && matches(gold, best);
        boolean spoken = matched && best.hasSpeakerOf(gold);
        boolean exact = best != null && best.content().equals(gold.content());
        for (String kind : kinds(gold.kind())) {
            add("R " + CONTENT + kind, share, 0, 1);
            add("R " + EXACT + kind, exact ? 1 : 0, 0, 1);
            if (!gold.source().isEmpty()) {
                add("R " + SPEAKER + kind, spoken ? 1 : 0, 0, 1);
            }
            if (matched && !gold.source().isEmpty()) {
                add(SPEAKER_GIVEN + kind, spoken ? 1 : 0, 0, 1);
                if (isPronoun(gold)) {
                    add(PRONOUN + kind, spoken ? 1 : 0, 0, 1);
                }
            }
            if (matched && !gold.cue().isEmpty()) {
                add(CUE + kind, best.cue().intersects(gold.cue()) ? 1 : 0, 0, 1);
            }
            if (matched) {
                add(SAME_KIND + kind, best.kind() == gold.kind() ? 1 : 0, 0, 1);
            }
        }
    }

    private boolean isPronoun(Attribution gold) {
        int start = gold.source().nextSetBit(0);
        String words = body.substring(start, gold.source().nextClearBit(start));
        return List.of("he", "she", "they", "it", "who").contains(words.toLowerCase(Locale.ROOT));
    }

    private static boolean matches(Attribution gold, Attribution found) {
        return Attribution.covered(gold, found) >= MATCHED;
    }

    /** The one with most letters in common; null when none has any. */
    private static Attribution best(Attribution one, List<Attribution> others) {
        Attribution best = null;
        double most = 0;
        for (Attribution other : others) {
            double share = Attribution.covered(one, other);
            if (share > most) {
                most = share;
                best = other;
            }
        }
        return best;
    }

    private void add(String figure, double right, double found, double gold) {
        counts.merge(figure, new Counts(right, found, gold), Counts::plus);
    }

    /** Precision from one side, recall from the other, as they are defined apart. */
    static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** Sums of several articles, each a number of times. */
    static Map<String, Counts> sum(List<Map<String, Counts>> articles, int[] times) {
        Map<String, Counts> sums = new TreeMap<>();
        for (int i = 0; i < times.length; i++) {
            int often = times[i];
            articles.get(i)
                    .forEach((figure, counts) -> sums.merge(figure, Counts.NONE.plus(counts, often), Counts::plus));
        }
        return sums;
    }

    static List<String> allKinds() {
        List<String> all = new ArrayList<>();
        for (QuoteKind kind : QuoteKind.values()) {
            all.add(kind.name());
        }
        all.add("ALL");
        return all;
    }
}
