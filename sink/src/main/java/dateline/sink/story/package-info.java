/**
 * Which stories were merged: topic {@code stories} in, families in memory out.
 *
 * <p>{@link dateline.sink.story.StoryFamilies} reads the whole topic at each start, since it is compacted, and keeps only
 * the merges. A record that cannot be read is left out; the index loop makes its dead letter.
 */
package dateline.sink.story;
