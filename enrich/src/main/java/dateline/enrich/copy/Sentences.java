package dateline.enrich.copy;

import dateline.schemas.Sentence;
import java.util.Arrays;
import java.util.List;

/** Hashes of a text's sentences, to say which of them a revision left alone. Immutable. */
final class Sentences {

    static final Sentences NONE = new Sentences(new int[0]);

    /** More are not remembered. */
    static final int LIMIT = 256;

    private final int[] hashes;

    /** @param hashes of 16 bits, 0 or more, in rising order, {@link #LIMIT} at most */
    Sentences(int[] hashes) {
        this.hashes = hashes;
    }

    static Sentences of(String body, List<Sentence> sentences) {
        return new Sentences(sentences.stream()
                .limit(LIMIT)
                .mapToInt(sentence -> (char) WordHashes.inOneOf(body, sentence.getStart(), sentence.getEnd()))
                .sorted()
                .toArray());
    }

    /** Not to be changed. */
    int[] hashes() {
        return hashes;
    }

    boolean isEmpty() {
        return hashes.length == 0;
    }

    /** How many of these are not among the others. */
    int besides(Sentences others) {
        return (int) Arrays.stream(hashes)
                .filter(hash -> Arrays.binarySearch(others.hashes, hash) < 0)
                .count();
    }
}
