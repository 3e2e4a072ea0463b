package dateline.enrich.quote;

import java.util.List;

/**
 * Somebody says something, in one unit.
 *
 * @param unit index of the unit
 * @param cue the word of saying
 * @param speaker the words that name who says it; null when none were found
 * @param content what is said, in order of place; empty when it is in the next unit
 * @param way how it was found
 */
record Statement(int unit, Run cue, Run speaker, List<Run> content, Way way) {

    /** How a quote was found, with the share of such that was right; measured on articles not in this project. */
    enum Way {
        /** Said before: "…," he said. */
        CONTENT_FIRST(0.95f),
        /** Said behind: he said that …. */
        SPEAKER_FIRST(0.9f),
        /** According to him, …. */
        ACCORDING(0.9f),
        /** He urged them to …, he called it "…". */
        DIRECTED(0.65f),
        /** Words in quotation marks without a word of saying. */
        ALONE(0.7f);

        private final float score;

        Way(float score) {
            this.score = score;
        }

        float score() {
            return score;
        }
    }
}
