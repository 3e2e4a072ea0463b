/**
 * Sees what becomes of what was published, and judges it.
 *
 * <p>Everything meets in the {@link dateline.lab.watch.Ledger}: what was meant to be published, what the brokers
 * acknowledged, what {@link dateline.lab.watch.TopicWatch} saw come out, what {@link dateline.lab.watch.SearchWatch}
 * found. {@link dateline.lab.watch.Verdict} compares the counts.
 *
 * <p>A program that does not answer is asked again, since runs go on while programs are killed; topics that cannot be
 * read any further make the run void.
 */
package dateline.lab.watch;
