package dateline.lab.train.subject;

import java.util.Map;

/**
 * A concept of the vocabulary.
 *
 * @param code eight digits as a number
 * @param parent code of the concept above, 0 for a top-level subject
 * @param labels by language; English is always there
 */
record Concept(int code, int parent, Map<String, String> labels) {

    String label() {
        return labels.get("en");
    }
}
