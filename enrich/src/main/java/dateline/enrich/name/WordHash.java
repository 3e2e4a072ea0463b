package dateline.enrich.name;

/** 64-bit hashes of words and of what is made of them; the same in every release, since model files hold them. */
public final class WordHash {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private WordHash() {}

    /** FNV-1a over UTF-16 units, with the high bits folded in, since tables use those. */
    public static long of(CharSequence word) {
        long hash = OFFSET;
        for (int i = 0; i < word.length(); i++) {
            hash = step(hash, word.charAt(i));
        }
        return hash;
    }

    static long start() {
        return OFFSET;
    }

    static long step(long hash, char unit) {
        long next = (hash ^ unit) * PRIME;
        return next ^ (next >>> 29);
    }

    /** Of two values in order. */
    public static long mix(long first, long second) {
        long hash = first * 0x9E3779B97F4A7C15L + second;
        hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return hash ^ (hash >>> 29);
    }
}
