package dateline.ingest.seed;

import dateline.ingest.publish.ArticlePublisher;
import dateline.ingest.publish.OutcomeCount;
import dateline.ingest.source.SourceParts;
import dateline.ingest.websub.Hubs;
import java.util.Objects;
import java.util.concurrent.Semaphore;

/**
 * What every seed is read with.
 *
 * @param items counts items
 * @param polls counts polls
 * @param duplicates knows which seeds bring the same entries
 * @param instance name of this instance, written into states
 * @param turns polls at a time
 * @param hubs tell of news where sources name one
 */
public record SeedParts(
        SourceParts sources,
        ArticlePublisher publisher,
        OutcomeCount items,
        PollCount polls,
        DuplicateSeeds duplicates,
        String instance,
        Semaphore turns,
        Hubs hubs) {

    /** Each holds a page or feed of some megabytes at worst; a poll mostly waits for its host. */
    private static final int MOST_POLLS = 256;

    public SeedParts {
        Objects.requireNonNull(sources, "sources");
        Objects.requireNonNull(publisher, "publisher");
        Objects.requireNonNull(items, "items");
        Objects.requireNonNull(polls, "polls");
        Objects.requireNonNull(duplicates, "duplicates");
        Objects.requireNonNull(instance, "instance");
        Objects.requireNonNull(turns, "turns");
        Objects.requireNonNull(hubs, "hubs");
    }

    /** With so many polls at a time as go well, and no hubs. */
    public SeedParts(
            SourceParts sources,
            ArticlePublisher publisher,
            OutcomeCount items,
            PollCount polls,
            DuplicateSeeds duplicates,
            String instance) {
        this(sources, publisher, items, polls, duplicates, instance, new Semaphore(MOST_POLLS, true), Hubs.NONE);
    }

    public SeedParts with(Hubs others) {
        return new SeedParts(sources, publisher, items, polls, duplicates, instance, turns, others);
    }
}
