package dateline.lab.bench;

import dateline.enrich.Annotator;
import dateline.enrich.copy.RememberedArticle;
import dateline.schemas.Amount;
import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import dateline.schemas.Entity;
import dateline.schemas.Tags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes any number of different articles out of some real ones: small letters are moved along the alphabet and numbers and
 * the names of lower rank are changed, so that lengths, repeats, and how often the first names occur stay as they are.
 */
final class CopyVariations {

    private static final int LETTERS = 26;

    /** Names of the highest salience that stay as they are, so that the same names come again and again, as in news. */
    private static final int NAMES_KEPT = 4;

    /** Numbers below occur everywhere. */
    private static final double SMALL = 10;

    private final List<Article> articles = new ArrayList<>();
    private final List<Tags> tags = new ArrayList<>();

    /** Takes in the real ones, tagged by every enricher. */
    CopyVariations(Annotator annotator, List<Article> real) {
        List<Article> repaired = real.parallelStream().map(annotator::repair).toList();
        articles.addAll(repaired);
        tags.addAll(repaired.parallelStream()
                .map(article -> annotator.annotate(article).build())
                .toList());
    }

    /** How many articles have been taken in. */
    int size() {
        return articles.size();
    }

    /** An article with its tags, not fingerprinted yet. */
    record Varied(Article article, Tags tags, Instant time) {

        RememberedArticle fingerprinted() {
            return RememberedArticle.of(article, tags, time);
        }
    }

    /**
     * The same number gives the same text.
     *
     * @param id any, for the article id
     */
    Varied variation(long number, long id, Instant time) {
        int of = (int) (number % articles.size());
        long variation = number / articles.size();
        Article article = articles.get(of);
        Article varied = Article.newBuilder()
                .setArticleId(ArticleId.ofUrl("https://example.org/" + id))
                .setHeadline(moved(article.getHeadline(), variation))
                .setBody(moved(article.getBody(), variation))
                .setFetchedAt(time)
                .build();
        return new Varied(varied, varied(tags.get(of), variation), time);
    }

    /** The letters at different places of a word are moved differently, so that there are more texts than letters. */
    private static String moved(String text, long variation) {
        if (variation == 0) {
            return text;
        }
        char[] letters = text.toCharArray();
        long place = 0;
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] >= 'a' && letters[i] <= 'z') {
                long step = place % 2 == 0 ? variation % LETTERS : variation / LETTERS % LETTERS;
                letters[i] = (char) ('a' + (letters[i] - 'a' + step) % LETTERS);
                place++;
            } else {
                place = 0;
            }
        }
        return new String(letters);
    }

    /** Those that fingerprints are made of. */
    private static Tags varied(Tags tags, long variation) {
        List<Entity> entities = new ArrayList<>();
        for (Entity entity : tags.getEntities()) {
            entities.add(
                    variation == 0 || entities.size() < NAMES_KEPT
                            ? entity
                            : Entity.newBuilder(entity)
                                    .setName(entity.getName() + variation)
                                    .setWikidataId(null)
                                    .build());
        }
        List<Amount> amounts = new ArrayList<>();
        for (Amount amount : tags.getAmounts()) {
            amounts.add(
                    amount.getValue() < SMALL
                            ? amount
                            : Amount.newBuilder(amount)
                                    .setValue(amount.getValue() + variation)
                                    .build());
        }
        return Tags.newBuilder()
                .setEntities(entities)
                .setAmounts(amounts)
                .setDates(tags.getDates())
                .setQuotes(tags.getQuotes())
                .setSentences(tags.getSentences())
                .build();
    }
}
