package dateline.lab.score.name;

import dateline.enrich.name.TaggedSentence;

/**
 * Another name tagger, to be scored in the same run. Found by {@link java.util.ServiceLoader} in the folder of
 * {@code --peers}, so that nothing here depends on it, whatever its licence.
 */
public interface NamePeer {

    /** E.g. {@code "CoreNLP 4.5.10, 4 classes"}. */
    String name();

    /** The names of one sentence; tells of four kinds, the last being all that is no person, organisation or place. */
    TaggedSentence tag(String[] words);
}
