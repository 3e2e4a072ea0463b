package dateline.enrich.quote;

import dateline.enrich.quote.Statement.Way;
import dateline.schemas.QuoteKind;
import java.util.ArrayList;
import java.util.List;

/** A quote in the making. */
final class Draft {

    private final QuoteKind kind;
    private final List<Stretch> parts = new ArrayList<>();
    private final Statement statement;
    private final Run speaker;
    private final Draft before;
    private final Way way;
    private boolean closed = true;

    /**
     * @param statement that says who; null for words in quotation marks alone
     * @param speaker the words that name who says it; null when there are none here
     * @param before the quote whose speaker goes on; null when there is none
     */
    Draft(QuoteKind kind, Statement statement, Run speaker, Draft before, Way way) {
        this.kind = kind;
        this.statement = statement;
        this.speaker = speaker;
        this.before = before;
        this.way = way;
    }

    void add(Stretch part) {
        if (part.end() > part.start()) {
            parts.add(part);
        }
    }

    void add(Passage passage) {
        parts.addAll(passage.parts());
        closed = closed && passage.closed();
    }

    QuoteKind kind() {
        return kind;
    }

    List<Stretch> parts() {
        return parts;
    }

    boolean isClosed() {
        return closed;
    }

    Statement statement() {
        return statement;
    }

    Run speaker() {
        return speaker;
    }

    Draft before() {
        return before;
    }

    Way way() {
        return way;
    }
}
