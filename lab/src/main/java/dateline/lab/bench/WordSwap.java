package dateline.lab.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        if (variation == 0) {
            return text;
        }
        var swapped = new StringBuilder(text.length() + text.length() / 8);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                if (i > start) {
                    append(swapped, text.substring(start, i), variation);
                }
                if (i < text.length()) {
                    swapped.append(text.charAt(i));
                }
                start = i + 1;
            }
        }
        return swapped.toString();
    }

    private void append(StringBuilder out, String word, long variation) {
        int at = out.length();
        out.append(swappedWord(word.toLowerCase(Locale.ROOT), variation));
        if (Character.isUpperCase(word.charAt(0))) {
            out.setCharAt(at, Character.toUpperCase(out.charAt(at)));
        }
    }

    private String swappedWord(String word, long variation) {
        Integer rank = ranks.get(word);
        if (rank == null || rank < KEPT) {
            return word;
        }
        int first = Integer.highestOneBit(rank);
        int size = Math.min(first, words.length - first);
        long spread = (variation * 64 + Integer.numberOfTrailingZeros(first)) * 0x9E3779B97F4A7C15L;
        spread = (spread ^ (spread >>> 32)) * 0xD6E8FEB86659FD93L;
        return words[first + (int) ((rank - first + (spread >>> 33)) % size)];
    }
}
