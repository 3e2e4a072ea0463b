package dateline.enrich.quote;

import dateline.schemas.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the tokens into units: sentences, except that none ends inside a passage, and that "Why?" belongs to the "Smith
 * asked." behind it.
 */
final class Units {

    /** "Smith asked." and the like have no more words. */
    private static final int SHORT = 12;

    private Units() {}

    /** In order of place; without gaps inside a paragraph. */
    static List<Run> of(Words words) {
        List<Run> units = new ArrayList<>();
        int start = 0;
        for (Sentence sentence : words.sentences()) {
            int end = sentence.getFirstToken() + sentence.getTokenCount();
            if (end <= start) {
                continue;
            }
            boolean inside = end < words.count() && words.isPassage(end) && words.passage(end) == passage(words, end);
            if (!inside && !goesOn(words, end)) {
                units.add(new Run(start, end));
                start = end;
            }
        }
        if (start < words.count()) {
            units.add(new Run(start, words.count()));
        }
        return units;
    }

    private static int passage(Words words, int end) {
        return words.isPassage(end - 1) ? words.passage(end - 1) : -2;
    }

    /** Whether a question or exclamation in marks is followed by who said it. */
    private static boolean goesOn(Words words, int end) {
        if (end >= words.count() || !words.isPassage(end - 1)) {
            return false;
        }
        Passage passage = words.passages().get(words.passage(end - 1));
        if (".,".indexOf(words.body().charAt(passage.end() - 1)) == 0
                || words.body().substring(words.end(end - 1), words.start(end)).indexOf('\n') >= 0) {
            return false;
        }
        for (int token = end; token < Math.min(end + SHORT, words.count()); token++) {
            if (words.isPassage(token) || words.isMark(token, ".!?:;")) {
                return false;
            }
            if (words.is(token, WordClass.SAYING)) {
                int next = token + 1;
                return next >= words.count()
                        || words.isMark(next, ".,:")
                        || words.is(next, WordClass.PREPOSITION | WordClass.TIME | WordClass.ADVERB);
            }
        }
        return false;
    }
}
