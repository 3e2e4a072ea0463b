package dateline.sink.match;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How texts and values are cut and folded: the analysers and the normaliser of {@code articles-v4.json}. */
final class Analysis {

    /** Between two values of one field, so that no phrase reaches from one into the next; OpenSearch's own number. */
    private static final int GAP = 100;

    /** Of the mapping: {@code any_language}. */
    static final Analyzer ANY_LANGUAGE = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    };

    /** Of the mapping: {@code english_folded}. */
    static final Analyzer ENGLISH = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream lower = new LowerCaseFilter(new EnglishPossessiveFilter(words));
            TokenStream telling = new StopFilter(lower, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
            return new TokenStreamComponents(words, new PorterStemFilter(new ASCIIFoldingFilter(telling)));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    };

    /** Of the mapping: {@code folded}, a value as a whole. */
    static final Analyzer FOLDED = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer whole = new KeywordTokenizer();
            return new TokenStreamComponents(whole, new ASCIIFoldingFilter(new LowerCaseFilter(whole)));
        }
    };

    private Analysis() {}

    /** The analyser of a field of the document, by its name. */
    static Analyzer of(String field) {
        if (field.endsWith(".english")) {
            return ENGLISH;
        }
        return field.endsWith(".folded") ? FOLDED : ANY_LANGUAGE;
    }

    /** A value folded. */
    static String folded(String value) {
        List<String> terms = terms(FOLDED, value);
        return terms.isEmpty() ? "" : terms.getFirst();
    }

    static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e); // memory does no I/O
        }
        return terms;
    }
}
