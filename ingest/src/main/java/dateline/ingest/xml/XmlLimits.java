package dateline.ingest.xml;

/**
 * How much XML is read.
 *
 * @param maxChars of the whole document, at least 1
 * @param maxDepth of elements in elements, at least 1
 * @param maxElements of the whole document, at least 1
 * @param maxAttributes of one element, at least 1
 * @param maxText UTF-16 units of one text or one attribute value, at least 1
 */
public record XmlLimits(int maxChars, int maxDepth, int maxElements, int maxAttributes, int maxText) {

    /** For feeds, agency files and sitemaps: the largest sitemap allowed has 50,000 entries of a dozen elements each. */
    public static final XmlLimits USUAL = new XmlLimits(64 << 20, 200, 1_000_000, 100, 8 << 20);

    public XmlLimits {
        if (maxChars < 1 || maxDepth < 1 || maxElements < 1 || maxAttributes < 1 || maxText < 1) {
            throw new IllegalArgumentException("Limits of XML must be at least 1");
        }
    }
}
