package dateline.enrich.keyphrase;

/** A phrase with what was seen of it. Grows while the text is read; not for several threads. */
final class Phrase {

    final String key;
    final int first;
    final int words;
    final double weight;
    int count;
    int sentences;
    private int lastSentence = -1;
    boolean named;

    /**
     * @param key its words, folded, with spaces between
     * @param first its first token where it stands first
     * @param weight mean of how telling its words are, 0 to 1
     */
    Phrase(String key, int first, int words, double weight) {
        this.key = key;
        this.first = first;
        this.words = words;
        this.weight = weight;
    }

    void seen(int sentence, boolean asName) {
        count++;
        named |= asName;
        if (sentence != lastSentence) {
            sentences++;
            lastSentence = sentence;
        }
    }

    /** Whether all of the other's words stand in this one, in a row. */
    boolean contains(Phrase other) {
        return (" " + key + " ").contains(" " + other.key + " ");
    }
}
