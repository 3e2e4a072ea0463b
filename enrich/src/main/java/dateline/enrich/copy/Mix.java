package dateline.enrich.copy;

/** Spreads 64-bit values evenly, by the finisher of MurmurHash3 (public domain). */
final class Mix {

    private Mix() {}

    static long of(long value) {
        long mixed = value;
        mixed ^= mixed >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        mixed *= 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    /** Of two values in order. */
    static long of(long first, long second) {
        return of(first * 31 + second);
    }
}
