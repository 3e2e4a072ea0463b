package dateline.lab.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Exchanges the words of real texts for others as frequent, the same word for the same within one variation.
 *
 * <p>Words are ranked by how often the texts have them; a word of rank 2^n to 2^(n+1) becomes another of that range. What
 * comes out reads as nonsense, but each word is a real one, and how often words occur, in a text and over all texts, how
 * long texts are and what they repeat stays as it was. The few most frequent words stay themselves.
 */
final class WordSwap {

    /** Ranks below stay as they are: a fifth of all words that are read. */
    private static final int KEPT = 8;

    private final Map<String, Integer> ranks = new HashMap<>();
    private final String[] words;

    WordSwap(Collection<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        var word = new StringBuilder();
        for (String text : texts) {
            for (int i = 0; i <= text.length(); i++) {
                if (i < text.length() && Character.isLetter(text.charAt(i))) {
                    word.append(Character.toLowerCase(text.charAt(i)));
                } else if (!word.isEmpty()) {
                    counts.merge(word.toString(), 1, Integer::sum);
                    word.setLength(0);
                }
            }
        }
        List<Map.Entry<String, Integer>> ranked = new ArrayList<>(counts.entrySet());
        ranked.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        words = ranked.stream().map(Map.Entry::getKey).toArray(String[]::new);
        for (int rank = 0; rank < words.length; rank++) {
            ranks.put(words[rank], rank);
        }
    }

    /** How many different words the texts have. */
    int size() {
        return words.length;
    }

    /** The text with its words exchanged; the same number gives the same text, 0 the text itself. */
    String swapped(String text, long variation) {
        var swapped = new StringBuilder(text.length() + text.length() / 8);
        append(read(text), variation, swapped);
        return swapped.toString();
    }

    /** A text with its words looked up. */
    static final class Read {

        /** Of the text, words and what stands between in turn; what stands between comes first. */
        private final String[] pieces;

        /** Of the words; less than 0 for one that stays. */
        private final int[] ranks;

        private Read(String[] pieces, int[] ranks) {
            this.pieces = pieces;
            this.ranks = ranks;
        }
    }

    /** Looks the words up, so that the same text is exchanged many times fast. */
    Read read(String text) {
        List<String> pieces = new ArrayList<>();
        var ranksOf = IntStream.builder();
        int start = 0;
        boolean inWord = false;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (i == text.length() || letter != inWord) {
                String piece = text.substring(start, i);
                if (inWord) {
                    ranksOf.add(ranks.getOrDefault(piece.toLowerCase(Locale.ROOT), -1));
                }
                pieces.add(piece.equals(" ") ? " " : piece); // one object for all of them
                start = i;
                inWord = letter;
            }
        }
        return new Read(pieces.toArray(String[]::new), ranksOf.build().toArray());
    }

    /** Adds the text with its words exchanged. */
    void append(Read text, long variation, StringBuilder out) {
        for (int i = 0; i < text.pieces.length; i++) {
            String piece = text.pieces[i];
            if (i % 2 == 0 || variation == 0) {
                out.append(piece);
                continue;
            }
            int rank = text.ranks[i / 2];
            int at = out.length();
            out.append(rank < KEPT ? piece.toLowerCase(Locale.ROOT) : swappedWord(rank, variation));
            if (Character.isUpperCase(piece.charAt(0))) {
                out.setCharAt(at, Character.toUpperCase(out.charAt(at)));
            }
        }
    }

    private String swappedWord(int rank, long variation) {
        int first = Integer.highestOneBit(rank);
        int size = Math.min(first, words.length - first);
        long spread = (variation * 64 + Integer.numberOfTrailingZeros(first)) * 0x9E3779B97F4A7C15L;
        spread = (spread ^ (spread >>> 32)) * 0xD6E8FEB86659FD93L;
        return words[first + (int) ((rank - first + (spread >>> 33)) % size)];
    }
}
