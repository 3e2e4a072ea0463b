package dateline.enrich.enricher;

import dateline.schemas.Article;
import dateline.schemas.LanguageTag;
import dateline.schemas.Tags;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;

/**
 * Tells which of the configured languages an article is in, by headline and the start of the body.
 *
 * <p>The script leaves a few of them; a statistical model tells these apart.
 */
public final class LanguageEnricher implements Enricher {

    /** Longer texts are not told better, only more slowly. */
    private static final int LOOKED_AT = 600;

    /** Fewer letters are a name or a number, not a language. */
    private static final int MIN_LETTERS = 12;

    /** Fewer do where a character is a word or a syllable. */
    private static final int MIN_CHARACTERS = 6;

    /** Below this it is a guess between neighbours. */
    private static final double SURE = 0.5;

    /** Three times what each of the model's languages has when it can tell nothing. */
    private static final double PRESENT = 0.016;

    /**
     * The model spreads its probabilities over 183 languages and is far too even about short texts; their third powers
     * give a plain sentence of seventy letters about 0.9.
     */
    private static final int SHARPENING = 3;

    /** When the script leaves only one language. */
    private static final float BY_SCRIPT = 0.95f;

    private final List<String> languages;

    /** @param languages ISO 639-1, those that articles may be in */
    public LanguageEnricher(List<String> languages) {
        this.languages = languages.stream().distinct().toList();
    }

    @Override
    public String name() {
        return "language";
    }

    @Override
    public void enrich(Article article, Tags.Builder tags) {
        String text = start(article.getHeadline() + "\n" + article.getBody());
        UnicodeScript script = LanguageScript.ofText(text);
        boolean dense =
                script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.HANGUL;
        if (text.codePoints().filter(Character::isLetter).count() < (dense ? MIN_CHARACTERS : MIN_LETTERS)) {
            return;
        }
        List<String> candidates = languages.stream()
                .filter(language -> LanguageScript.of(language) == script)
                .toList();
        if (candidates.size() == 1 && script != UnicodeScript.LATIN) {
            tags.setLanguage(new LanguageTag(candidates.getFirst(), BY_SCRIPT, LanguageModel.maker()));
        } else if (!candidates.isEmpty()) {
            choose(candidates, LanguageModel.probabilities(text), tags);
        }
    }

    private static void choose(List<String> candidates, Map<String, Double> probabilities, Tags.Builder tags) {
        String likeliest = "";
        double most = 0;
        double sum = 0;
        for (String language : candidates) {
            double probability = probabilities.getOrDefault(language, 0.0);
            sum += Math.pow(probability, SHARPENING);
            if (probability > most) {
                most = probability;
                likeliest = language;
            }
        }
        double score = Math.pow(most, SHARPENING) / sum;
        if (most >= PRESENT && score >= SURE) {
            tags.setLanguage(new LanguageTag(likeliest, (float) score, LanguageModel.maker()));
        }
    }

    private static String start(String text) {
        if (text.length() <= LOOKED_AT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LOOKED_AT - 1)) ? LOOKED_AT - 1 : LOOKED_AT;
        return text.substring(0, end);
    }
}
