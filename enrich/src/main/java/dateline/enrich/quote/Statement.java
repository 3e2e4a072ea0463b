package dateline.enrich.quote;

import dateline.schemas.QuoteKind;
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

    /** How a quote was found. */
    enum Way {
        /** Said before: "…," he said. */
        CONTENT_FIRST,
        /** Said behind: he said that …. */
        SPEAKER_FIRST,
        /** According to him, …. */
        ACCORDING,
        /** He urged them to …, he called it "…". */
        DIRECTED,
        /** Words in quotation marks without a word of saying. */
        ALONE;

        /** The share of quotes found in this way that was right, on articles not in this project, rounded. */
        float score(QuoteKind kind) {
            return switch (kind) {
                case DIRECT ->
                    switch (this) {
                        case CONTENT_FIRST -> 0.99f;
                        case SPEAKER_FIRST, ACCORDING -> 0.97f;
                        case DIRECTED -> 0.95f;
                        case ALONE -> 0.87f;
                    };
                case MIXED ->
                    switch (this) {
                        case SPEAKER_FIRST, ACCORDING -> 0.88f;
                        default -> 0.79f;
                    };
                case INDIRECT ->
                    switch (this) {
                        case SPEAKER_FIRST, ACCORDING -> 0.85f;
                        default -> 0.76f;
                    };
            };
        }
    }
}
