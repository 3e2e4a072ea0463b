package dateline.enrich.quote;

import dateline.enrich.enricher.Absence;
import dateline.enrich.enricher.Enricher;
import dateline.schemas.Article;
import dateline.schemas.LanguageTag;
import dateline.schemas.Quote;
import dateline.schemas.Span;
import dateline.schemas.Tags;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what someone said, directly, indirectly or both, and who.
 *
 * <p>Words of saying are English. In other languages, and where the language is not known, only passages of several
 * words between quotation marks that make a whole sentence are taken, without speaker, and the rest is said to be
 * unavailable.
 */
public final class QuoteEnricher implements Enricher {

    private static final String MAKER = "quotes/1";
    private static final String LANGUAGE = "en";

    /** A hostile text may be nothing but quotes. */
    private static final int MAX_QUOTES = 2_000;

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public void enrich(Article article, Tags.Builder tags) {
        String body = article.getBody();
        LanguageTag language = tags.getLanguage();
        var words = Words.of(body, tags, QuotationMarks.pair(body));
        if (language == null || !language.getCode().equals(LANGUAGE)) {
            tags.setQuotes(Foreign.quotes(words, MAKER));
            if (language != null) {
                Absence.declare(
                        tags,
                        "quotes",
                        "speakers and indirect quotes are not available for '" + language.getCode() + "'",
                        MAKER);
            }
            return;
        }
        var names = new Names(words, tags);
        var subjects = new Subjects(words, names);
        List<Run> units = Units.of(words);
        List<Statement> statements = Statements.find(words, units, subjects);
        var speakers = new Speakers(words, names, units);
        List<Quote> quotes = new ArrayList<>();
        for (Draft draft : Utterances.join(words, units, statements, subjects)) {
            if (quotes.size() < MAX_QUOTES) {
                quotes.add(quote(draft, words, speakers));
            }
        }
        quotes.sort(Comparator.comparingInt(quote -> quote.getParts().getFirst().getStart()));
        tags.setQuotes(quotes);
    }

    private static Quote quote(Draft draft, Words words, Speakers speakers) {
        List<Span> parts = new ArrayList<>();
        draft.parts().forEach(part -> parts.add(part.in(words.body())));
        return Quote.newBuilder()
                .setKind(draft.kind())
                .setParts(parts)
                .setClosed(draft.isClosed())
                .setSpeaker(speakers.of(draft))
                .setCue(cue(draft, words))
                .setScore(draft.way().score(draft.kind()))
                .setMaker(MAKER)
                .build();
    }

    private static Span cue(Draft draft, Words words) {
        if (draft.statement() == null) {
            return null;
        }
        Run cue = draft.statement().cue();
        return new Stretch(words.start(cue.first()), words.end(cue.after() - 1)).in(words.body());
    }
}
