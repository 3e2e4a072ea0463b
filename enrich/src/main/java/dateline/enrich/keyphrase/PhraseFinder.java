package dateline.enrich.keyphrase;

import dateline.enrich.enricher.TaggedText;
import dateline.enrich.text.FunctionWords;
import dateline.schemas.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds every stretch of one to four words that may be a key phrase. One pass. */
final class PhraseFinder {

    private static final int LONGEST = 4;

    /** Of a longer text the start is looked at; no article that was written to be read comes near. */
    private static final int MAX_TOKENS = 30_000;

    /** Longer runs of letters are no words. */
    private static final int LONGEST_WORD = 40;

    private final TaggedText text;
    private final String language;
    private final WordWeights weights;
    private final Set<String> small;
    private final BitSet bounds;
    private final Map<String, Phrase> phrases = new LinkedHashMap<>();
    private final List<String> run = new ArrayList<>();
    private final List<Double> runWeights = new ArrayList<>();

    private PhraseFinder(TaggedText text, String language, WordWeights weights, BitSet bounds) {
        this.text = text;
        this.language = language;
        this.weights = weights;
        this.small = SmallWords.of(language);
        this.bounds = bounds;
    }

    /**
     * In order of first place.
     *
     * @param bounds where in the body no phrase goes on: the starts and ends of names
     */
    static Collection<Phrase> find(TaggedText text, String language, WordWeights weights, BitSet bounds) {
        var finder = new PhraseFinder(text, language, weights, bounds);
        for (int i = 0; i < text.sentences().size(); i++) {
            Sentence sentence = text.sentences().get(i);
            int after = sentence.getFirstToken() + sentence.getTokenCount();
            finder.read(sentence.getFirstToken(), Math.min(after, MAX_TOKENS), i);
            if (after >= MAX_TOKENS) {
                break;
            }
        }
        return finder.phrases.values();
    }

    private void read(int first, int after, int sentence) {
        int token = first;
        while (token < after) {
            if (isContent(token) && (run.isEmpty() || goesOn(token))) {
                String word = text.token(token);
                run.add(WordFold.fold(word, language));
                runWeights.add(weights.weight(word, language));
                token++;
            } else {
                boolean atBreak = run.isEmpty();
                take(token - run.size(), sentence, first);
                token += atBreak ? 1 : 0;
            }
        }
        take(token - run.size(), sentence, first);
    }

    /** "Lagos port workers" are "Lagos" and "port workers" where Lagos is a name. */
    private boolean goesOn(int token) {
        return text.follows(token) && !bounds.get(text.start(token)) && !bounds.get(text.end(token - 1));
    }

    private boolean isContent(int token) {
        int start = text.start(token);
        int length = text.end(token) - start;
        if (length > LONGEST_WORD || !Character.isLetter(text.initial(token)) || length < 2) {
            return false;
        }
        String word = text.token(token);
        String lower = word.toLowerCase(Locale.ROOT);
        if (small.contains(lower) || isAdverb(lower)) {
            return false;
        }
        return length > 2 || isCapitals(word) || !small.isEmpty() || !FunctionWords.isStartingAnywhere(word);
    }

    private boolean isAdverb(String word) {
        return language.equals("en") && word.length() > 5 && word.endsWith("ly");
    }

    private void take(int firstToken, int sentence, int sentenceStart) {
        for (int from = 0; from < run.size(); from++) {
            var key = new StringBuilder();
            double weight = 0;
            boolean named = true;
            for (int length = 1; length <= LONGEST && from + length <= run.size(); length++) {
                int at = from + length - 1;
                key.append(length == 1 ? "" : " ").append(run.get(at));
                weight += runWeights.get(at);
                int token = firstToken + at;
                named = named && token != sentenceStart && Character.isUpperCase(text.initial(token));
                add(key.toString(), firstToken + from, length, weight / length, sentence, named);
            }
        }
        run.clear();
        runWeights.clear();
    }

    private void add(String key, int first, int words, double weight, int sentence, boolean named) {
        phrases.computeIfAbsent(key, _ -> new Phrase(key, first, words, weight)).seen(sentence, named);
    }

    private static boolean isCapitals(String word) {
        return word.chars().allMatch(Character::isUpperCase);
    }
}
