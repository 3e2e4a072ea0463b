package dateline.enrich;

import dateline.enrich.copy.CopyRules;
import dateline.enrich.copy.CopyVerdict;
import dateline.enrich.copy.RememberedArticle;
import dateline.enrich.copy.RememberedArticles;
import dateline.schemas.Lane;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The articles of one language and lane: in memory with their indexes, and in the store to be read back from.
 *
 * <p>Live articles are forgotten as time goes by. Those of an archive come in any order of time and are forgotten only
 * when they become too many.
 */
final class CopyMemory {

    private final Shelf shelf;
    private final Duration kept;
    private final KeyValueStore<String, byte[]> store;
    private final RememberedArticles articles;
    private Instant newest = Instant.MIN;

    CopyMemory(Shelf shelf, Retention retention, KeyValueStore<String, byte[]> store) {
        this.shelf = shelf;
        this.kept = retention.copies();
        this.store = store;
        this.articles =
                new RememberedArticles(CopyRules.USUAL, kept, retention.articles(), id -> store.delete(shelf.key(id)));
    }

    /** @param written as it is kept; not to be changed from now on */
    CopyVerdict add(RememberedArticle article, byte[] written) {
        CopyVerdict verdict = articles.compare(article);
        store.put(shelf.key(article.id()), articles.remember(article, written, verdict));
        advance(article.time());
        return verdict;
    }

    /** Takes back what the store has kept. */
    void restore(byte[] stored) {
        advance(articles.restore(stored));
    }

    private void advance(Instant time) {
        newest = time.isAfter(newest) ? time : newest;
    }

    /** Whether an article of that time is compared with what is remembered of late. */
    boolean isOfItsTime(Instant time) {
        return !newest.equals(Instant.MIN) && !time.isBefore(newest.minus(kept));
    }

    void forgetOld() {
        if (shelf.lane() == Lane.LIVE && !newest.equals(Instant.MIN)) {
            int _ = articles.forgetBefore(newest.minus(kept));
        }
    }

    /** How many articles are remembered. */
    int size() {
        return articles.size();
    }

    /** How many were forgotten before their time, for want of room. */
    long dropped() {
        return articles.dropped();
    }
}
