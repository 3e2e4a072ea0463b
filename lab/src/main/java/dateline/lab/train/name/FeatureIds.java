package dateline.lab.train.name;

import java.util.Arrays;

/** Numbers features in the order they are first seen, and counts how often each is. */
final class FeatureIds {

    private long[] keys = new long[1 << 20];
    private int[] ids = new int[1 << 20];
    private int[] counts = new int[1 << 19];
    private int size;

    int size() {
        return size;
    }

    /** Number of a feature, a new one if it has none. */
    int seen(long feature) {
        int slot = slot(feature);
        if (ids[slot] == 0) {
            if (2 * (size + 1) > keys.length) {
                grow();
                slot = slot(feature);
            }
            keys[slot] = feature;
            ids[slot] = ++size;
            if (size > counts.length) {
                counts = Arrays.copyOf(counts, 2 * counts.length);
            }
        }
        counts[ids[slot] - 1]++;
        return ids[slot] - 1;
    }

    /** Number of a feature, or -1. */
    int find(long feature) {
        return ids[slot(feature)] - 1;
    }

    int count(int id) {
        return counts[id];
    }

    /** Features by number. */
    long[] features() {
        var features = new long[size];
        for (int slot = 0; slot < keys.length; slot++) {
            if (ids[slot] != 0) {
                features[ids[slot] - 1] = keys[slot];
            }
        }
        return features;
    }

    private int slot(long feature) {
        int mask = keys.length - 1;
        int slot = (int) (feature ^ (feature >>> Integer.SIZE)) & mask;
        while (ids[slot] != 0 && keys[slot] != feature) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldIds = ids;
        keys = new long[2 * oldKeys.length];
        ids = new int[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldIds[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                ids[slot] = oldIds[i];
            }
        }
    }
}
