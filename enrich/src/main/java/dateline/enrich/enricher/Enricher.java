package dateline.enrich.enricher;

import dateline.schemas.Article;
import dateline.schemas.Tags;

/**
 * Finds one kind of thing in one article.
 *
 * <p>An enricher is a pure function: same article and tags in, same tags out, no clock, no network, no memory of other
 * articles. What needs memory (near duplicates, stories) is a processor instead. One instance serves all threads.
 */
public interface Enricher {

    /** Lower-case noun for what is found, e.g. {@code "entities"}. Names the topology node and the metric tag. */
    String name();

    /**
     * Sets this enricher's own field and leaves every other as it came.
     *
     * @param article with its text repaired
     * @param tags what the enrichers before this one found
     */
    void enrich(Article article, Tags.Builder tags);
}
