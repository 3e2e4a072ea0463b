package dateline.enrich.keyphrase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Weighs the phrases of an article against each other and picks the best that say different things. */
final class PhraseRanking {

    /** @param value above 0 */
    record Ranked(Phrase phrase, double value) {}

    /** As many as any reader wants, and as search engines show. */
    private static final int MOST = 10;

    /** How many of the best are looked at to find them. */
    private static final int CONSIDERED = 80;

    private static final double IN_HEADLINE = 1.6;
    private static final double AS_NAME = 1.25;
    private static final double SINGLE = 0.7;

    /** From here on a further word adds nothing. */
    private static final int FULL_LENGTH = 3;

    /** A part of a phrase stands by itself when it is this many times as frequent. */
    private static final int FAR_MORE_OFTEN = 3;

    private final Set<String> headline;
    private final int tokens;

    /**
     * @param headline its words, folded
     * @param tokens of the body
     */
    PhraseRanking(Set<String> headline, int tokens) {
        this.headline = headline;
        this.tokens = tokens;
    }

    /** The best first. */
    List<Ranked> best(Collection<Phrase> phrases) {
        List<Ranked> ranked = phrases.stream()
                .filter(this::isCandidate)
                .map(phrase -> new Ranked(phrase, value(phrase)))
                .sorted(Comparator.comparingDouble((Ranked one) -> -one.value())
                        .thenComparingInt(one -> one.phrase().first))
                .limit(CONSIDERED)
                .toList();
        List<Ranked> chosen = new ArrayList<>();
        for (Ranked one : ranked) {
            if (chosen.size() < MOST
                    && !isAlwaysPart(one.phrase(), ranked)
                    && chosen.stream().noneMatch(other -> subsumes(other.phrase(), one.phrase()))) {
                chosen.add(one);
            }
        }
        return chosen;
    }

    /**
     * A word that stands once may be any word. So may several that happen to meet, unless they are a name or the headline
     * has them too.
     */
    private boolean isCandidate(Phrase phrase) {
        return phrase.count > 1 || (phrase.words > 1 && (phrase.named || inHeadline(phrase) == phrase.words));
    }

    private double value(Phrase phrase) {
        double often = Math.log1p(phrase.count) * Math.sqrt((double) phrase.sentences / phrase.count);
        double early = 1 / (1 + Math.log1p((double) phrase.first / tokens * 10));
        double length = phrase.words == 1 ? SINGLE : Math.min(phrase.words, FULL_LENGTH) / 2.0;
        double value = phrase.weight * phrase.weight * often * early * length;
        value *= 1 + (IN_HEADLINE - 1) * inHeadline(phrase) / phrase.words;
        return phrase.named ? value * AS_NAME : value;
    }

    private int inHeadline(Phrase phrase) {
        int count = 0;
        for (String word : phrase.key.split(" ", -1)) {
            count += headline.contains(word) ? 1 : 0;
        }
        return count;
    }

    /** Whether it stands only inside one longer phrase, which then says the same and more. */
    private static boolean isAlwaysPart(Phrase phrase, List<Ranked> ranked) {
        return ranked.stream()
                .map(Ranked::phrase)
                .anyMatch(longer ->
                        longer.words > phrase.words && longer.count == phrase.count && longer.contains(phrase));
    }

    private static boolean subsumes(Phrase chosen, Phrase other) {
        if (chosen.contains(other)) {
            return other.count < FAR_MORE_OFTEN * chosen.count;
        }
        return shareMost(chosen, other);
    }

    /** "Russian oil exports" and "oil exports rose" say one thing. */
    private static boolean shareMost(Phrase chosen, Phrase other) {
        if (chosen.words == 1 || other.words == 1) {
            return other.contains(chosen) && other.count * FAR_MORE_OFTEN <= chosen.count;
        }
        List<String> words = List.of(chosen.key.split(" ", -1));
        int shared = 0;
        for (String word : other.key.split(" ", -1)) {
            shared += words.contains(word) ? 1 : 0;
        }
        return shared * 2 > Math.min(chosen.words, other.words);
    }
}
