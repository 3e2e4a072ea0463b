package dateline.enrich.enricher;

import dateline.schemas.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Tokens as they are found: two columns of offsets. */
final class TokenColumns {

    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    void add(int start, int end) {
        starts.add(start);
        ends.add(end);
    }

    int count() {
        return starts.size();
    }

    Tokens toTokens() {
        return new Tokens(starts, ends, Tokenizer.MAKER);
    }
}
