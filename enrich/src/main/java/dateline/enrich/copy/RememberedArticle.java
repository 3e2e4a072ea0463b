package dateline.enrich.copy;

import dateline.schemas.Article;
import dateline.schemas.Tags;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * An article as it is compared and remembered.
 *
 * @param id article id
 * @param time event time: when it was published, or else received
 * @param publisher hash of the publisher's name; 0 when unknown
 * @param address hash of the canonical URL; 0 when it has none
 * @param original article id of the first of its copies; its own when it is no copy
 */
public record RememberedArticle(
        String id, Instant time, int publisher, int address, String original, Fingerprint fingerprint) {

    /** An article of its own, not compared yet. */
    public static RememberedArticle of(Article repaired, Tags tags, Instant time) {
        return of(
                repaired.getArticleId(),
                time,
                repaired.getPublisher(),
                repaired.getCanonicalUrl(),
                Fingerprint.of(repaired, tags));
    }

    /**
     * @param publisher may be null
     * @param address may be null
     */
    static RememberedArticle of(String id, Instant time, String publisher, String address, Fingerprint fingerprint) {
        return new RememberedArticle(id, time, hash(publisher), hash(address), id, fingerprint);
    }

    /** The words that a verdict is explained by, as bytes: what is kept of an article does not have them. */
    public byte[] words() {
        return fingerprint.facts().words();
    }

    /**
     * The same, with words to be read when a verdict is to be explained.
     *
     * @param words what {@link #words} gave
     */
    public RememberedArticle explainedBy(ByteBuffer words) {
        return new RememberedArticle(id, time, publisher, address, original, fingerprint.explainedBy(words));
    }

    private static int hash(String name) {
        return name == null ? 0 : (int) WordHashes.inOneOf(name);
    }

    /** As it is kept: under its original, without what only serves to explain a verdict on it. */
    RememberedArticle under(String first) {
        String same = first.equals(id) ? id : first; // one string in memory, not two
        return new RememberedArticle(id, time, publisher, address, same, fingerprint.withoutWords());
    }

    /** Whether it is the other one told again: the same id, or the same address by the same publisher. */
    boolean isAgain(RememberedArticle other) {
        return id.equals(other.id)
                || (publisher != 0 && publisher == other.publisher && address != 0 && address == other.address);
    }
}
