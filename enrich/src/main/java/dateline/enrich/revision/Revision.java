package dateline.enrich.revision;

import java.time.Instant;

/**
 * What was last seen under an article id.
 *
 * @param contentHash 32 hexadecimal digits, see {@link dateline.schemas.ArticleId#contentHash}
 * @param number 1 for the first text
 * @param seenAt when this text was last received
 */
public record Revision(String contentHash, int number, Instant seenAt) {}
