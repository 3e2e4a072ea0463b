package dateline.enrich.entity;

import dateline.enrich.name.TaggedSentence;
import java.util.List;

/** Tells which tokens of a document are names. One instance serves all threads. */
@FunctionalInterface
public interface NameTagger {

    /**
     * @param sentences tokens as they stand in the text, none empty
     * @return the names of each sentence, in order
     */
    List<TaggedSentence> tag(List<String[]> sentences);
}
