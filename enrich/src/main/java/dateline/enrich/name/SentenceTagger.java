package dateline.enrich.name;

import java.util.List;

/** Finds the names of one sentence, whatever stands around it. One instance serves all threads. */
@FunctionalInterface
public interface SentenceTagger {

    /** @param words tokens as they stand in the text, none empty; may be none */
    TaggedSentence tag(String[] words);

    /** Several sentences, each as if alone; some taggers are quicker so. */
    default List<TaggedSentence> tag(List<String[]> sentences) {
        return sentences.stream().map(this::tag).toList();
    }
}
