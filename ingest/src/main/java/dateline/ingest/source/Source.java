package dateline.ingest.source;

import dateline.ingest.read.ItemTaker;

/** A place articles come from. One instance reads one seed, on one thread at a time. */
public interface Source {

    /**
     * Reads what is new and hands it on, oldest first where there is an order; what is no article is handed on too, as
     * rejected, so that it is counted.
     *
     * <p>An item counts as seen only after {@code out} has taken it: a crash repeats items, it never loses one. Who
     * reads topic {@code articles} gets rid of repeats by article id.
     *
     * @param out takes one item and returns once it is responsible for it; may throw, which ends this poll
     * @throws SourceException if the place cannot be read now
     * @throws InterruptedException if the program is stopping
     */
    void poll(ItemTaker out) throws SourceException, InterruptedException;
}
