/**
 * Scores the reading of feeds against the expectations of another project's tests, with peers beside ours.
 *
 * <p>Expectations, ours and a peer's become {@link dateline.lab.score.feed.FeedFacts}, brought to one form, so that what
 * differs is a miss and not a matter of taste.
 */
package dateline.lab.score.feed;
