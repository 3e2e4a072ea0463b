package dateline.enrich.copy;

/** All that is remembered and looked up of one article's text. Immutable. */
public final class Fingerprint {

    /** Smallest hashes filed: a text cut to 30 % has ten of its original's 32. */
    private static final int PARTS = 32;

    private final Shingles shingles;
    private final long[] keys;
    private final Facts facts;

    private Fingerprint(Shingles shingles, long[] keys, Facts facts) {
        this.shingles = shingles;
        this.keys = keys;
        this.facts = facts;
    }

    public static Fingerprint of(String text, Facts facts) {
        long[] hashes = Shingles.hashesOf(text);
        int parts = Math.min(PARTS, hashes.length);
        long[] bands = hashes.length == 0 ? hashes : MinHash.bands(MinHash.of(hashes));
        var keys = new long[parts + bands.length];
        System.arraycopy(hashes, 0, keys, 0, parts);
        System.arraycopy(bands, 0, keys, parts, bands.length);
        for (int i = 0; i < parts; i++) {
            keys[i] = Mix.of(keys[i]); // the smallest hashes have their top bits in common
        }
        return new Fingerprint(Shingles.sampleOf(hashes), keys, facts);
    }

    public Shingles shingles() {
        return shingles;
    }

    Facts facts() {
        return facts;
    }

    /** How many keys one article may have. */
    static int mostKeys() {
        return PARTS + MinHash.BANDS;
    }

    /** What the article is filed under. Not to be changed. */
    long[] keys() {
        return keys;
    }
}
