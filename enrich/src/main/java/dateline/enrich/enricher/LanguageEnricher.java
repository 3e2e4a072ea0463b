package dateline.enrich.enricher;

import dateline.schemas.Article;
import dateline.schemas.LanguageTag;
import dateline.schemas.Tags;
import java.util.List;
import java.util.Map;

/** Tells which of the configured languages an article is in, by headline and the start of the body. */
public final class LanguageEnricher implements Enricher {

    /** Longer texts are not told better, only more slowly. */
    private static final int LOOKED_AT = 600;

    /** Fewer letters are a name or a number, not a language. */
    private static final int MIN_LETTERS = 12;

    /** Below this it is a guess between neighbours. */
    private static final double SURE = 0.5;

    /** Below this the text is in a language that was not configured, however the rest compare. */
    private static final double PRESENT = 0.02;

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
        if (text.codePoints().filter(Character::isLetter).count() < MIN_LETTERS) {
            return;
        }
        Map<String, Double> probabilities = LanguageModel.probabilities(text);
        String likeliest = null;
        double sum = 0;
        double most = 0;
        for (String language : languages) {
            double probability = probabilities.getOrDefault(language, 0.0);
            sum += probability;
            if (probability > most) {
                most = probability;
                likeliest = language;
            }
        }
        if (likeliest != null && most >= PRESENT && most / sum >= SURE) {
            tags.setLanguage(new LanguageTag(likeliest, (float) (most / sum), LanguageModel.maker()));
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
