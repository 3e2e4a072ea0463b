package dateline.enrich.tone;

import dateline.enrich.enricher.Absence;
import dateline.enrich.enricher.Enricher;
import dateline.enrich.enricher.TaggedText;
import dateline.schemas.Article;
import dateline.schemas.Tags;
import dateline.schemas.Tone;
import dateline.schemas.ToneWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Weighs the tone of the words, for the article and around each entity. English only.
 *
 * <p>The tone of an article is the mean over those of its sentences that have one; so is that of an entity, over the
 * sentences that name it.
 */
public final class ToneEnricher implements Enricher {

    private static final int MAX_WORDS = 50;

    private static final String LANGUAGE = "en";

    private final ToneLexicon lexicon = new ToneLexicon();

    @Override
    public String name() {
        return "tone";
    }

    @Override
    public void enrich(Article article, Tags.Builder tags) {
        if (tags.getLanguage() == null) {
            Absence.declare(tags, "tone", "the language is not known", ToneLexicon.MAKER);
        } else if (!tags.getLanguage().getCode().equals(LANGUAGE)) {
            Absence.declare(
                    tags, "tone", "not available for '" + tags.getLanguage().getCode() + "'", ToneLexicon.MAKER);
        } else {
            tags.setTone(tone(new TaggedText(article.getBody(), tags), tags));
        }
    }

    private Tone tone(TaggedText text, Tags.Builder tags) {
        List<ToneWord> words = new ArrayList<>();
        var weigher = new ToneWeigher(lexicon, text, NameMask.of(text, tags), words);
        double[] tones = text.sentences().stream().mapToDouble(weigher::weigh).toArray();
        if (words.isEmpty()) {
            return null;
        }
        var article = new MeanTone();
        for (double tone : tones) {
            article.add(tone);
        }
        return Tone.newBuilder()
                .setValue(article.value())
                .setWords(weightiest(words))
                .setEntities(new EntityTones(text, tones).of(tags.getEntities()))
                .setScore(agreement(tones, article.value()))
                .setMaker(ToneLexicon.MAKER)
                .build();
    }

    private static List<ToneWord> weightiest(List<ToneWord> words) {
        if (words.size() <= MAX_WORDS) {
            return words;
        }
        return words.stream()
                .sorted(Comparator.comparingDouble(word -> -Math.abs(word.getValue())))
                .limit(MAX_WORDS)
                .sorted(Comparator.comparingInt(ToneWord::getStart))
                .toList();
    }

    /** Share of the sentences with a tone whose sign is that of the article. */
    private static float agreement(double[] tones, float value) {
        int agreeing = 0;
        int all = 0;
        for (double tone : tones) {
            if (!Double.isNaN(tone)) {
                all++;
                agreeing += tone * value > 0 ? 1 : 0;
            }
        }
        return (float) agreeing / all;
    }
}
