package dateline.sink.live;

import dateline.sink.topic.RecordTaker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Who listens to a topic. Each record is read once if anybody listens, and each wish is asked once, however many have
 * it. Safe for use by many threads.
 */
final class LiveStreams<A> implements RecordTaker {

    private final Arrivals<A> arrivals;
    private final int most;
    private final LiveMetrics metrics;
    private final Map<String, List<LiveStream<A>>> byWish = new HashMap<>();
    private Positions positions = Positions.of(Map.of());
    private boolean begun;
    private boolean closed;
    private int open;
    private int listening;

    /** @param most streams at the same time */
    LiveStreams(Arrivals<A> arrivals, int most, LiveMetrics metrics) {
        this.arrivals = arrivals;
        this.most = most;
        this.metrics = metrics;
    }

    Arrivals<A> arrivals() {
        return arrivals;
    }

    @Override
    public synchronized void startingAt(Map<Integer, Long> offsets) {
        positions = positions.orFurther(Positions.of(offsets));
        begun = true;
    }

    @Override
    public synchronized void take(ConsumerRecord<byte[], byte[]> record) {
        if (listening > 0 && record.value() != null) {
            arrivals.read().of(record.value()).ifPresent(arrival -> tell(arrival, record));
        }
        positions = positions.with(record.partition(), record.offset());
    }

    private void tell(A arrival, ConsumerRecord<byte[], byte[]> record) {
        Positions at = positions.with(record.partition(), record.offset());
        Optional<LiveStream.Event> event = Optional.empty();
        for (List<LiveStream<A>> streams : List.copyOf(byWish.values())) {
            if (streams.getFirst().wish().matches().matches(arrival)) {
                for (LiveStream<A> stream : List.copyOf(streams)) {
                    if (event.isEmpty()) {
                        String data = arrivals.told().of(arrival).toString();
                        event = Optional.of(new LiveStream.Event(data, record.partition(), record.offset(), at));
                    }
                    if (stream.wants(arrival) && !stream.offer(event.get())) {
                        metrics.cutOff();
                        leave(stream);
                    }
                }
            }
        }
    }

    /** Takes one of the places there are; false if there is none, or reading has not begun. */
    synchronized boolean enter() {
        if (closed || !begun || open >= most) {
            return false;
        }
        open++;
        metrics.open(open);
        return true;
    }

    /** Gives the place back. */
    synchronized void exit(LiveStream<A> stream) {
        leave(stream);
        open--;
        metrics.open(open);
    }

    /** From here on it is told what comes; returns from where. */
    synchronized Positions listen(LiveStream<A> stream) {
        if (closed) {
            stream.end();
        } else {
            byWish.computeIfAbsent(stream.wish().name(), _ -> new ArrayList<>()).add(stream);
            listening++;
        }
        return positions;
    }

    private void leave(LiveStream<A> stream) {
        List<LiveStream<A>> streams = byWish.get(stream.wish().name());
        if (streams != null && streams.remove(stream)) {
            listening--;
            if (streams.isEmpty()) {
                byWish.remove(stream.wish().name());
            }
        }
    }

    synchronized Positions positions() {
        return positions;
    }

    /** How far everything has been told; empty if something is still on its way there. */
    synchronized Optional<Positions> told(LiveStream<A> stream) {
        return stream.isQuiet() && !stream.hasEnded() ? Optional.of(positions) : Optional.empty();
    }

    /** Ends all of them. */
    synchronized void close() {
        closed = true;
        byWish.values().forEach(streams -> streams.forEach(LiveStream::end));
        byWish.clear();
        listening = 0;
    }
}
