package dateline.ingest.fetch;

/**
 * How much of an answer is taken before its meaning is known.
 *
 * @param maxHeaders of one answer, 1 to 1,000
 * @param maxLine bytes of one header, at least 100
 * @param maxRatio how many times larger than on the wire a body may become, at least 1; bodies up to a megabyte may
 *     be any
 */
public record WireLimits(int maxHeaders, int maxLine, int maxRatio) {

    /**
     * Sites send policies of some kilobytes in one header. Text compresses to a third or a tenth, lists of links to a
     * thirtieth; zeros to a thousandth and less.
     */
    public static final WireLimits USUAL = new WireLimits(150, 16 << 10, 100);

    public WireLimits {
        if (maxHeaders < 1 || maxHeaders > 1_000 || maxLine < 100 || maxRatio < 1) {
            throw new IllegalArgumentException("Limits of answers are too small or too large");
        }
    }
}
