package dateline.enrich.subject;

import java.util.Arrays;

/** How often each word and each pair of neighbouring words stands in an article; in the headline they count double. */
public final class WordFeatures {

    private int[] keys;
    private int[] counts;
    private int[] firsts;
    private int[] lengths;
    private int size;

    private WordFeatures(int words) {
        int capacity = Integer.highestOneBit(Math.max(16, 4 * words)) << 1;
        keys = new int[capacity];
        counts = new int[capacity];
        firsts = new int[capacity];
        lengths = new int[capacity];
    }

    public static WordFeatures of(Words words) {
        var features = new WordFeatures(words.count());
        for (int i = 0; i < words.count(); i++) {
            int times = i < words.bodyFirst() ? 2 : 1;
            features.add(fold(words.hash(i)), times, i, 1);
            if (i > 0 && i != words.bodyFirst()) {
                features.add(fold(Words.join(words.hash(i - 1), words.hash(i))), times, i - 1, 2);
            }
        }
        features.pack();
        return features;
    }

    private static int fold(long hash) {
        int key = (int) (hash >>> 32);
        return key == 0 ? 1 : key;
    }

    private void add(int key, int times, int first, int length) {
        int slot = key & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        firsts[slot] = first; // the last place: most often one in the body, where evidence is shown
        lengths[slot] = length;
        counts[slot] += times;
    }

    private void pack() {
        int at = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                keys[at] = keys[slot];
                counts[at] = counts[slot];
                firsts[at] = firsts[slot];
                lengths[at++] = lengths[slot];
            }
        }
        keys = Arrays.copyOf(keys, size);
        counts = Arrays.copyOf(counts, size);
        firsts = Arrays.copyOf(firsts, size);
        lengths = Arrays.copyOf(lengths, size);
    }

    public int size() {
        return size;
    }

    /** Hash of a word or pair, never 0. */
    public int key(int feature) {
        return keys[feature];
    }

    /** How much a feature of this many occurrences weighs before its rarity: 1 for one, slowly more. */
    public float weight(int feature) {
        return (float) (1 + Math.log(counts[feature]));
    }

    /** A word that the feature stands at. */
    int first(int feature) {
        return firsts[feature];
    }

    /** After its last word. */
    int after(int feature) {
        return firsts[feature] + lengths[feature];
    }
}
