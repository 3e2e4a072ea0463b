package dateline.ingest.read;

import dateline.schemas.Article;
import java.util.List;

/** Reads one article from plain text: headline if there is one, and the body's paragraphs. */
final class TextReader {

    private TextReader() {}

    /**
     * Sets headline and body; a text without a headline gets an empty one, for none is ever made up.
     *
     * <p>A headline that is repeated as the next paragraph stays there. That is a fault of the text, and faults are
     * repaired by enrich, which writes down every repair; what is taken out here would be gone without a trace.
     */
    static void read(String text, Article.Builder article) {
        List<String> paragraphs = Paragraphs.of(text);
        boolean headline = PlainHeadline.opens(paragraphs);
        List<String> body = headline ? paragraphs.subList(1, paragraphs.size()) : paragraphs;
        article.setHeadline(headline ? paragraphs.getFirst() : "");
        article.setBody(String.join("\n\n", body));
    }
}
