package dateline.ingest.backfill;

import dateline.ingest.archive.ArchiveItem;
import dateline.ingest.archive.ArchivePlace;
import java.io.IOException;

/** Something old to be read once, item by item, in the same order each time. */
public interface BackfillInput {

    /**
     * One item.
     *
     * @param where for people, e.g. {@code crawl.warc.gz:4711}
     * @param next where the next item begins
     * @param bytes how much of the input was read by now
     */
    record Step(ArchiveItem item, String where, ArchivePlace next, long bytes) {}

    /** Takes items one by one. */
    @FunctionalInterface
    interface Taker {
        /** @return whether to go on */
        boolean take(Step step) throws InterruptedException;
    }

    /** As the user named it. */
    String name();

    /** The same for the same content, wherever it lies: names what was read of it in topic {@code seed-states}. */
    String id();

    /** Size, for progress. */
    long bytes();

    /** Kind of source, as in articles and dead letters. */
    String kind();

    /**
     * Hands on the items from a place on, until the end or the taker has enough.
     *
     * @return whether the end was reached
     * @throws IOException if it cannot be read on
     */
    boolean read(ArchivePlace from, Taker out) throws IOException, InterruptedException;
}
