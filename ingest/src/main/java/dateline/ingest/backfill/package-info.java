/**
 * Reads archives once, from end to end: files in, topic {@code backfill-articles} out, with how far it came in {@code
 * seed-states}.
 *
 * <p>Read {@link dateline.ingest.backfill.BackfillRun} first. It takes {@link dateline.ingest.backfill.BackfillInput}s
 * item by item and publishes some hundred in a transaction that also holds where the next item begins ({@link
 * dateline.ingest.backfill.ArchiveState}). So a run that is killed at any moment goes on as if nothing had been: nothing
 * is lost, doubled or counted twice.
 *
 * <p>When Kafka does not take a transaction, the run ends with an error; the same command goes on later.
 */
package dateline.ingest.backfill;
