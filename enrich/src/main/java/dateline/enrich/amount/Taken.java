package dateline.enrich.amount;

import dateline.enrich.number.Lexemes;
import dateline.schemas.TimeExpression;
import java.util.List;

/** Stretches of the body that say when, in order of place. Asked left to right. */
final class Taken {

    private final List<TimeExpression> dates;
    private int next;

    Taken(List<TimeExpression> dates) {
        this.dates = dates;
    }

    /** The lexeme after the date that a lexeme is part of; the lexeme itself if it is part of none. */
    int after(Lexemes lexemes, int at) {
        while (next < dates.size() && dates.get(next).getEnd() <= lexemes.start(at)) {
            next++;
        }
        int after = at;
        if (next < dates.size() && dates.get(next).getStart() <= lexemes.start(at)) {
            while (after < lexemes.size()
                    && lexemes.start(after) < dates.get(next).getEnd()) {
                after++;
            }
        }
        return after;
    }
}
