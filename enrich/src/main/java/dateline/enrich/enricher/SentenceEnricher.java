package dateline.enrich.enricher;

import dateline.schemas.Article;
import dateline.schemas.LanguageTag;
import dateline.schemas.Sentence;
import dateline.schemas.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits the body into sentences and those into tokens: two fields by one enricher, since each counts in the other. */
public final class SentenceEnricher implements Enricher {

    /** Languages that write "3." for third. */
    private static final Set<String> ORDINALS =
            Set.of("de", "da", "no", "fi", "cs", "sk", "sl", "hr", "sr", "bs", "hu", "et", "lv", "pl", "tr", "is");

    @Override
    public String name() {
        return "sentences";
    }

    @Override
    public void enrich(Article article, Tags.Builder tags) {
        String body = article.getBody();
        LanguageTag language = tags.getLanguage();
        boolean ordinals = language != null && ORDINALS.contains(language.getCode());
        List<Sentence> sentences = new ArrayList<>();
        var tokens = new TokenColumns();
        for (SentenceSplitter.Span span : SentenceSplitter.split(body, ordinals)) {
            int first = tokens.count();
            Tokenizer.tokenize(body, span.start(), span.end(), tokens);
            sentences.add(new Sentence(
                    span.start(), span.end(), first, tokens.count() - first, span.score(), SentenceSplitter.MAKER));
        }
        tags.setSentences(sentences);
        tags.setTokens(tokens.toTokens());
    }
}
