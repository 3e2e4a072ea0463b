/**
 * Publishes a load set: files in, records on topic {@code articles} out.
 *
 * <p>Read {@link dateline.lab.replay.Replay} first: item by item, it waits for the intended time that
 * {@code Schedule} fixed beforehand, makes an article with an id of the run ({@link dateline.lab.replay.RunArticles}),
 * notes it in the ledger, and hands it to the {@link dateline.lab.replay.ArticlePublisher}.
 * {@link dateline.lab.replay.Probes} does the same beside it with articles that can be looked for one by one.
 *
 * <p>An item that makes no article is skipped and counted. A file that cannot be read ends the run, with its name and
 * line. Brokers that are away are waited for.
 */
package dateline.lab.replay;
