package dateline.enrich.name;

import java.util.List;

/**
 * The names of a sentence.
 *
 * @param names in order of place, none within another
 * @param probability that all of it is right, 0 to 1, as the tagger sees it: low where it is unsure of anything
 */
public record TaggedSentence(List<NameSpan> names, float probability) {

    public TaggedSentence {
        names = List.copyOf(names);
    }
}
