package dateline.enrich;

import dateline.enrich.story.NewsItem;
import dateline.enrich.story.ReadNews;
import dateline.enrich.story.RememberedStories;
import dateline.enrich.story.StoryKeeper;
import dateline.enrich.story.StoryRules;
import dateline.enrich.story.StoryVerdict;
import dateline.enrich.trend.LanguageTrends;
import dateline.enrich.trend.TrendRules;
import dateline.schemas.Lane;
import dateline.schemas.Story;
import dateline.schemas.Trend;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The stories of one language and lane: in memory with their indexes, and in the store to be read back from; and what
 * rises among them. Nothing rises in an archive.
 */
final class StoryMemory {

    private final Shelf shelf;
    private final Duration kept;
    private final KeyValueStore<String, byte[]> store;
    private final RememberedStories stories;
    private final LanguageTrends trends;
    private Instant newest = Instant.MIN;
    private boolean changed;

    StoryMemory(Shelf shelf, Retention retention, KeyValueStore<String, byte[]> store) {
        this.shelf = shelf;
        this.trends = new LanguageTrends(shelf.language(), TrendRules.USUAL);
        this.kept = retention.stories();
        this.store = store;
        this.stories = new RememberedStories(StoryRules.USUAL, retention.articles(), new StoryKeeper() {
            @Override
            public void keep(String articleId, byte[] article) {
                store.put(shelf.key(articleId), article);
            }

            @Override
            public void forget(String articleId) {
                store.delete(shelf.key(articleId));
            }
        });
    }

    StoryVerdict add(ReadNews read) {
        NewsItem item = read.item();
        newest = item.time().isAfter(newest) ? item.time() : newest;
        changed = true;
        boolean isRevision = stories.remembers(item.id());
        StoryVerdict verdict = stories.add(read);
        if (shelf.lane() == Lane.LIVE) {
            for (Story story : verdict.changed()) {
                if (story.getMergedInto() != null) {
                    trends.merge(story.getStoryId(), story.getMergedInto());
                }
            }
            if (!isRevision && item.original().isEmpty()) {
                trends.count(verdict.story(), item.entities(), item.places(), item.time());
            }
        }
        return verdict;
    }

    /** Takes back what the store has kept of an article; {@link #settle} ends that. */
    void take(byte[] article) {
        stories.take(article);
    }

    /** @param counts of words; null when none were kept yet */
    void settle(byte[] counts) {
        newest = stories.settle(counts);
        if (shelf.lane() == Lane.LIVE) {
            stories.eachArticle(article -> {
                if (!article.copy()) {
                    trends.count(
                            article.storyId(),
                            article.entities(),
                            article.places(),
                            Instant.ofEpochMilli(article.time()));
                }
            });
        }
    }

    List<Trend> rising() {
        return trends.rising(stories::headline);
    }

    /** Keeps the counts of words, and forgets the stories of the past. Archives come in any order and grow only. */
    void tidy() {
        if (changed) {
            store.put(shelf.countsKey(), stories.counts());
            changed = false;
        }
        if (shelf.lane() == Lane.LIVE && !newest.equals(Instant.MIN)) {
            stories.forgetBefore(newest.minus(kept));
        }
    }
}
