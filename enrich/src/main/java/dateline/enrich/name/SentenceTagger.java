package dateline.enrich.name;

/** Finds the names of one sentence, whatever stands around it. One instance serves all threads. */
@FunctionalInterface
public interface SentenceTagger {

    /** @param words tokens as they stand in the text, none empty; may be none */
    TaggedSentence tag(String[] words);
}
