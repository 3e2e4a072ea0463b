package dateline.ingest.source;

import dateline.ingest.page.Page;
import dateline.ingest.read.Item;
import dateline.ingest.read.Place;
import dateline.schemas.Seed;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A source polled once, to see what would come of it. Nothing is published and nothing remembered.
 *
 * @param seen what it lists
 * @param articles the newest of these, as they would be published
 * @param failure why it cannot be read, if it cannot
 */
public record Trial(Observation seen, List<Article> articles, Optional<SourceException> failure) {

    /** Stands for a kind of source where an address is that of one article. */
    public static final String ARTICLE = "article";

    /**
     * One entry, read.
     *
     * @param how one line for people: where the article is from
     * @param page with why each of its fields was taken; nothing when it was not read from a page
     */
    public record Article(Item item, String how, Optional<Page> page) {

        static Article unread(URI url, String detail) {
            var cause = new IOException(detail);
            return new Article(new Item.Unreadable(new Place(url.toString(), 1), cause), detail, Optional.empty());
        }
    }

    /**
     * Polls a seed once.
     *
     * @param seed of a kind of source, or of kind {@link #ARTICLE}
     * @param mostArticles so many of its newest entries are read, 0 for none
     * @throws IllegalArgumentException if there is no such kind of source
     */
    public static Trial of(Seed seed, SourceParts parts, int mostArticles) throws InterruptedException {
        Memory memory = Memory.trial(seed.getSeedId(), mostArticles);
        Optional<SourceException> failure = Optional.empty();
        if (seed.getKind().equals(ARTICLE)) {
            new NewEntries(seed, parts, memory, false)
                    .take(List.of(Entry.of(URI.create(seed.getUrl()), null, null)), _ -> {});
            return new Trial(memory.observation(), List.copyOf(memory.tried()), Optional.empty());
        }
        try {
            Sources.of(seed, parts, memory).poll(_ -> {});
        } catch (SourceException e) {
            failure = Optional.of(e);
        }
        return new Trial(memory.observation(), List.copyOf(memory.tried()), failure);
    }
}
