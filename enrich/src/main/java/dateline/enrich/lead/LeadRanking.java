package dateline.enrich.lead;

import dateline.schemas.Entity;
import dateline.schemas.KeyPhrase;
import dateline.schemas.Tags;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How well a sentence would stand for the article, 0 to 1. */
final class LeadRanking {

    private static final double BY_PLACE = 0.45;
    private static final double BY_HEADLINE = 0.2;
    private static final double BY_PHRASES = 0.2;
    private static final double BY_ENTITIES = 0.15;

    /** So many of the most central entities count. */
    private static final int ENTITIES = 5;

    /** A sentence with fewer characters tells little; with more, too much. */
    private static final int SHORT = 45;

    private static final int LONG = 400;

    /** What is left of the value for each thing that speaks against. */
    private static final double UNFIT = 0.5;

    /** Shorter words of a headline tell nothing. */
    private static final int SHORTEST_WORD = 4;

    private static final String OPENING = "“\"«„‘「";

    /** Who or what is meant by them was said before, or is not said. */
    private static final Set<String> POINTING = Set.of(
            "he",
            "she",
            "it",
            "they",
            "but",
            "and",
            "his",
            "her",
            "their",
            "this",
            "that",
            "these",
            "those",
            "so",
            "however",
            "meanwhile",
            "also",
            "then",
            "i",
            "we",
            "you",
            "er",
            "sie",
            "aber",
            "und",
            "il",
            "elle",
            "ils",
            "mais",
            "él",
            "ella",
            "pero");

    private final Set<String> headline;
    private final List<KeyPhrase> phrases;
    private final List<String> entities;

    LeadRanking(String headline, Tags.Builder tags) {
        this.headline = words(headline);
        this.phrases = tags.getKeyPhrases() == null ? List.of() : tags.getKeyPhrases();
        this.entities = tags.getEntities() == null
                ? List.of()
                : tags.getEntities().stream()
                        .limit(ENTITIES)
                        .map(Entity::getName)
                        .toList();
    }

    /** @param rank how many sentences stand before it */
    double value(String sentence, int rank) {
        double value = BY_PLACE / (1 + rank / 2.0)
                + BY_HEADLINE * headlineShare(sentence)
                + BY_PHRASES * phraseShare(sentence)
                + BY_ENTITIES * entityShare(sentence);
        if (sentence.length() < SHORT || sentence.length() > LONG) {
            value *= UNFIT;
        }
        if (OPENING.indexOf(sentence.charAt(0)) >= 0 || sentence.endsWith("?")) {
            value *= UNFIT;
        }
        return pointsBack(sentence) ? value * UNFIT : value;
    }

    private double headlineShare(String sentence) {
        if (headline.isEmpty()) {
            return 0;
        }
        Set<String> shared = words(sentence);
        shared.retainAll(headline);
        return (double) shared.size() / headline.size();
    }

    private double phraseShare(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        double all = 0;
        double there = 0;
        for (KeyPhrase phrase : phrases) {
            all += phrase.getScore();
            there += lower.contains(phrase.getText().toLowerCase(Locale.ROOT)) ? phrase.getScore() : 0;
        }
        return all == 0 ? 0 : there / all;
    }

    private double entityShare(String sentence) {
        long there = entities.stream().filter(sentence::contains).count();
        return entities.isEmpty() ? 0 : (double) there / entities.size();
    }

    private static boolean pointsBack(String sentence) {
        int end = 0;
        while (end < sentence.length() && Character.isLetter(sentence.charAt(end))) {
            end++;
        }
        return POINTING.contains(sentence.substring(0, end).toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
