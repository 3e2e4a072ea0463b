package dateline.enrich.copy;

/**
 * Looks at what is about to be read of many articles, all at once: with hundreds of thousands remembered each of them waits
 * for memory, and waits that do not depend on one another pass together. Changes nothing but the time it takes.
 */
public final class Looks {

    /** Bytes that memory hands over together. */
    private static final int LINE = 64;

    @SuppressWarnings("UnusedVariable") // or the looks would be left out
    private int seen;

    /** @param most looks at no more bytes than so many, from the first on */
    public void at(byte[] bytes, int most) {
        int looked = 0;
        for (int place = 0; place < Math.min(bytes.length, most); place += LINE) {
            looked += bytes[place];
        }
        seen += looked;
    }
}
