/**
 * Makes articles of bytes: text, HTML or JSON in, {@link dateline.ingest.read.Item}s out. No network, no Kafka.
 *
 * <p>Read {@link dateline.ingest.read.ArticleReader} first; whatever the format, every article is finished there and
 * keeps to every rule. {@link dateline.ingest.read.NdjsonReader} reads streams of any length line by line.
 *
 * <p>To add a format: a constant in {@link dateline.ingest.read.Format}, a reader beside {@code TextReader}, a method in
 * {@code ArticleReader}, a test, and its case in {@code OddTextTest}.
 *
 * <p>Everything read here comes from outside: sizes, depth and counts are bounded, nothing is guessed, and what breaks
 * a rule is rejected with the field, line or byte at fault.
 */
package dateline.ingest.read;
