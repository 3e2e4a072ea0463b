/**
 * Topics that every instance reads as a whole, each for itself and without a group.
 *
 * <p>{@link dateline.sink.topic.TopicReader} reads one, from its start, from its newest records or from now on, until it
 * is told to stop. A broker or registry that is away is waited for; reading goes on behind the last record that was
 * taken. {@link dateline.sink.topic.TopicWriter} writes to a topic and waits until that has come back.
 */
package dateline.sink.topic;
