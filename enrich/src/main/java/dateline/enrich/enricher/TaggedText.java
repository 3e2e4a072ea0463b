package dateline.enrich.enricher;

import dateline.schemas.Sentence;
import dateline.schemas.Tags;
import java.util.List;

/** A body with its sentences and tokens, as the enrichers after {@link SentenceEnricher} read it. */
public final class TaggedText {

    private final String body;
    private final List<Sentence> sentences;
    private final List<Integer> starts;
    private final List<Integer> ends;

    public TaggedText(String body, Tags.Builder tags) {
        this.body = body;
        this.sentences = tags.getSentences() == null ? List.of() : tags.getSentences();
        this.starts = tags.getTokens() == null ? List.of() : tags.getTokens().getStarts();
        this.ends = tags.getTokens() == null ? List.of() : tags.getTokens().getEnds();
    }

    /** One line of text that no enricher has split, such as a headline. */
    public static TaggedText ofLine(String line) {
        var columns = new TokenColumns();
        Tokenizer.tokenize(line, 0, line.length(), columns);
        return new TaggedText(line, Tags.newBuilder().setTokens(columns.toTokens()));
    }

    public String body() {
        return body;
    }

    /** In order of place. */
    public List<Sentence> sentences() {
        return sentences;
    }

    public int tokenCount() {
        return starts.size();
    }

    public int start(int token) {
        return starts.get(token);
    }

    public int end(int token) {
        return ends.get(token);
    }

    public String token(int token) {
        return body.substring(start(token), end(token));
    }

    /** The words from one token to before another, as they stand in the body. */
    public String words(int first, int after) {
        return body.substring(start(first), end(after - 1));
    }

    /** First character of a token. */
    public int initial(int token) {
        return body.codePointAt(start(token));
    }

    /** Whether only one space, or nothing, stands between a token and the one before. */
    public boolean follows(int token) {
        int gap = start(token) - end(token - 1);
        return gap == 0 || (gap == 1 && body.charAt(end(token - 1)) != '\n');
    }
}
