/**
 * How the sink reads and writes topics beside the index.
 *
 * <p>Most are read as a whole by every instance, each for itself and without a group: {@link
 * dateline.sink.topic.TopicReader} reads one, from its start, from its newest records or from now on, until it is told to
 * stop. Reading goes on behind the last record that was taken. What one instance does for all, or all share, is read by a
 * {@link dateline.sink.topic.GroupMember}, and goes on behind what is committed. A broker or registry that is away is waited
 * for by both. {@link dateline.sink.topic.TopicWriter} writes to a topic and waits until that has come back.
 */
package dateline.sink.topic;
