package dateline.enrich.copy;

/** How an article relates to an earlier one. */
public enum CopyKind {
    /** It is no copy of anything remembered. */
    NONE,
    /** The same words from first to last. */
    SAME,
    /** The same article, told again by its publisher with changes. */
    REVISION,
    /** The same text with small changes, another byline say. */
    SYNDICATED,
    /** A part of the earlier text. */
    ABRIDGED,
    /** The earlier text and more. */
    EXTENDED,
    /** The same facts in other words. */
    REWRITTEN
}
