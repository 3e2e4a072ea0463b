package dateline.enrich.quote;

import java.util.List;

/**
 * What stands between two quotation marks.
 *
 * @param open where the first mark is
 * @param after behind the last mark, or where the text ends when no mark closes it
 * @param parts what is inside, one part a paragraph, marks and outer white space left out; 1 or more
 * @param closed whether there is a closing mark
 */
record Passage(int open, int after, List<Stretch> parts, boolean closed) {

    /** Where the words begin. */
    int start() {
        return parts.getFirst().start();
    }

    /** Where the words end. */
    int end() {
        return parts.getLast().end();
    }
}
