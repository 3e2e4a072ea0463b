package dateline.enrich.keyphrase;

import dateline.enrich.enricher.Absence;
import dateline.enrich.enricher.Enricher;
import dateline.enrich.enricher.TaggedText;
import dateline.enrich.keyphrase.PhraseRanking.Ranked;
import dateline.schemas.Article;
import dateline.schemas.Entity;
import dateline.schemas.EntityMention;
import dateline.schemas.KeyPhrase;
import dateline.schemas.TaggedField;
import dateline.schemas.Tags;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the phrases that tell an article from others, ten at most, in every language with spaces between words. */
public final class KeyPhraseEnricher implements Enricher {

    private static final String MAKER = "key-phrases/1";

    /** Where a word ends is not to be seen; the tokens are single characters. */
    private static final Set<String> WITHOUT_SPACES = Set.of("ja", "zh", "th");

    private final WordWeights weights = new WordWeights();

    @Override
    public String name() {
        return "key-phrases";
    }

    @Override
    public void enrich(Article article, Tags.Builder tags) {
        String language = tags.getLanguage() == null ? "" : tags.getLanguage().getCode();
        if (WITHOUT_SPACES.contains(language)) {
            Absence.declare(tags, "keyPhrases", "not available for '" + language + "'", MAKER);
            return;
        }
        var text = new TaggedText(article.getBody(), tags);
        List<Ranked> best = new PhraseRanking(words(article.getHeadline(), language), text.tokenCount())
                .best(PhraseFinder.find(text, language, weights, bounds(tags.getEntities())));
        List<KeyPhrase> phrases = new ArrayList<>();
        for (Ranked one : best) {
            Phrase phrase = one.phrase();
            int after = phrase.first + phrase.words;
            phrases.add(new KeyPhrase(
                    text.words(phrase.first, after),
                    text.start(phrase.first),
                    text.end(after - 1),
                    phrase.count,
                    (float) (one.value() / best.getFirst().value()),
                    MAKER));
        }
        tags.setKeyPhrases(phrases);
    }

    /** Where in the body a name starts or ends. */
    private static BitSet bounds(List<Entity> entities) {
        var bounds = new BitSet();
        for (Entity entity : entities == null ? List.<Entity>of() : entities) {
            for (EntityMention mention : entity.getMentions()) {
                if (mention.getField() == TaggedField.BODY) {
                    bounds.set(mention.getStart());
                    bounds.set(mention.getEnd());
                }
            }
        }
        return bounds;
    }

    private static Set<String> words(String headline, String language) {
        Set<String> words = new HashSet<>();
        int start = -1;
        for (int at = 0; at <= headline.length(); at++) {
            boolean inWord = at < headline.length() && Character.isLetterOrDigit(headline.charAt(at));
            if (inWord && start < 0) {
                start = at;
            } else if (!inWord && start >= 0) {
                words.add(WordFold.fold(headline.substring(start, at), language));
                start = -1;
            }
        }
        return words;
    }
}
