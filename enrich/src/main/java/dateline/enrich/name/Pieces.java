package dateline.enrich.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts what is no sentence, a table or a text without full stops, into pieces of bounded length, and puts together what
 * was found in them. So memory stays bounded, whatever the text.
 */
final class Pieces {

    /** Longer than any sentence somebody wrote. */
    static final int LONGEST = 256;

    private Pieces() {}

    static List<String[]> cut(String[] words) {
        if (words.length <= LONGEST) {
            return words.length == 0 ? List.of() : List.<String[]>of(words);
        }
        List<String[]> pieces = new ArrayList<>();
        for (int from = 0; from < words.length; from += LONGEST) {
            pieces.add(Arrays.copyOfRange(words, from, Math.min(from + LONGEST, words.length)));
        }
        return pieces;
    }

    static TaggedSentence join(List<TaggedSentence> pieces) {
        if (pieces.size() == 1) {
            return pieces.getFirst();
        }
        List<NameSpan> names = new ArrayList<>();
        float probability = 1;
        for (int piece = 0; piece < pieces.size(); piece++) {
            int from = piece * LONGEST;
            for (NameSpan name : pieces.get(piece).names()) {
                names.add(new NameSpan(from + name.first(), from + name.after(), name.kind(), name.probability()));
            }
            probability *= pieces.get(piece).probability();
        }
        return new TaggedSentence(names, probability);
    }
}
