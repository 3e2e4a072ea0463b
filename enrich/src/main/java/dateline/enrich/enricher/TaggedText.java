package dateline.enrich.enricher;

import dateline.schemas.Sentence;
import dateline.schemas.Tags;
import java.util.List;

/** A body with its sentences and tokens, as the enrichers after {@link SentenceEnricher} read it. */
final class TaggedText {

    private final String body;
    private final List<Sentence> sentences;
    private final List<Integer> starts;
    private final List<Integer> ends;

    TaggedText(String body, Tags.Builder tags) {
        this.body = body;
        this.sentences = tags.getSentences() == null ? List.of() : tags.getSentences();
        this.starts = tags.getTokens() == null ? List.of() : tags.getTokens().getStarts();
        this.ends = tags.getTokens() == null ? List.of() : tags.getTokens().getEnds();
    }

    String body() {
        return body;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    int tokenCount() {
        return starts.size();
    }

    int start(int token) {
        return starts.get(token);
    }

    int end(int token) {
        return ends.get(token);
    }

    String token(int token) {
        return body.substring(start(token), end(token));
    }

    /** The words from one token to before another, as they stand in the body. */
    String words(int first, int after) {
        return body.substring(start(first), end(after - 1));
    }

    /** First character of a token. */
    int initial(int token) {
        return body.codePointAt(start(token));
    }

    /** Whether only one space, or nothing, stands between a token and the one before. */
    boolean follows(int token) {
        int gap = start(token) - end(token - 1);
        return gap == 0 || (gap == 1 && body.charAt(end(token - 1)) != '\n');
    }
}
