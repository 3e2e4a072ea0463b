package dateline.enrich.amount;

import dateline.enrich.enricher.Enricher;
import dateline.enrich.number.Lexemes;
import dateline.schemas.Article;
import dateline.schemas.Tags;
import java.util.List;

/** Finds sums of money, percentages, measures and counts in the body. Reads the dates first, which are none of these. */
public final class AmountEnricher implements Enricher {

    private static final String MAKER = "amounts/1";

    /** A table of figures without end is no news. */
    private static final int MOST = 2_000;

    @Override
    public String name() {
        return "amounts";
    }

    @Override
    public void enrich(Article article, Tags.Builder tags) {
        String language = tags.getLanguage() == null ? "en" : tags.getLanguage().getCode();
        Lexemes lexemes =
                Lexemes.of(article.getBody(), tags.getSentences() == null ? List.of() : tags.getSentences(), language);
        var taken = new Taken(tags.getDates() == null ? List.of() : tags.getDates());
        var currencies = new Currencies(article.getDeclaredLanguage());
        tags.setAmounts(new AmountFinder(article.getBody(), lexemes, language, currencies, taken, MAKER).find(MOST));
    }
}
