package dateline.enrich.name;

/** Numbers distinct hashes in the order they come: 0, 1, 2 … */
final class HashIndex {

    private static final int LEAST = 64;

    private long[] keys = new long[LEAST];
    private int[] numbers = new int[LEAST];
    private int size;

    int size() {
        return size;
    }

    /** Number of a hash, or -1. */
    int find(long hash) {
        int slot = slot(hash);
        return numbers[slot] - 1;
    }

    /** Number of a hash, a new one if it has none. */
    int put(long hash) {
        int slot = slot(hash);
        if (numbers[slot] == 0) {
            if (2 * (size + 1) > keys.length) {
                grow();
                slot = slot(hash);
            }
            keys[slot] = hash;
            numbers[slot] = ++size;
        }
        return numbers[slot] - 1;
    }

    private int slot(long hash) {
        int mask = keys.length - 1;
        int slot = (int) (hash ^ (hash >>> Integer.SIZE)) & mask;
        while (numbers[slot] != 0 && keys[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
