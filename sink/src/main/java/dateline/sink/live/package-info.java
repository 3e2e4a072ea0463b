/**
 * What arrives, as it arrives, to whoever listens: a topic in, server-sent events out.
 *
 * <p>Read {@link dateline.sink.live.LiveStreams} first; it knows who listens to what. {@link
 * dateline.sink.live.LiveServer} is the routes, {@code LiveStream} one listener, {@code CatchUp} what it missed. The id
 * of an event says how far each partition had been read, so whoever comes back, be it to another instance, is sent what
 * was missed from the topic itself and then goes on, without a gap or a repeat.
 *
 * <p>A listener too slow to take what comes is cut off and comes back by itself. There are only so many listeners, and
 * only so many at once are sent what they missed.
 */
package dateline.sink.live;
