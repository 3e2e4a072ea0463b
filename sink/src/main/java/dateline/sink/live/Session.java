package dateline.sink.live;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One stream from its first line to its last, on the thread of its request. */
final class Session<A> {

    /** A proxy closes what is silent for longer than half a minute or so. */
    private static final long HEARTBEAT_MILLIS = 10_000;

    private static final long PLACE_SECONDS = 30;

    private final LiveStreams<A> streams;
    private final LiveStream<A> stream;
    private final CatchUp catchUp;
    private final Semaphore places;
    private final EventWriter out;
    private final LiveMetrics metrics;
    private Positions sent = Positions.of(java.util.Map.of());

    /** @param places how many may be sent what they missed at once */
    Session(
            LiveStreams<A> streams,
            LiveStream<A> stream,
            CatchUp catchUp,
            Semaphore places,
            EventWriter out,
            LiveMetrics metrics) {
        this.streams = streams;
        this.stream = stream;
        this.catchUp = catchUp;
        this.places = places;
        this.out = out;
        this.metrics = metrics;
    }

    /** @param from where it broke off before; empty to begin now */
    void run(Optional<Positions> from) throws IOException, InterruptedException {
        out.retry();
        if (from.isPresent()) {
            resume(from.get());
        } else {
            sent = streams.listen(stream);
        }
        out.heartbeat(sent.toString());
        while (!stream.hasEnded()) {
            Optional<LiveStream.Event> next = stream.next(HEARTBEAT_MILLIS);
            if (next.isEmpty()) {
                beat();
            } else if (!stream.hasEnded()) {
                send(next.get());
            }
        }
    }

    /** Most of it before it counts as a listener, so that little gathers meanwhile. */
    private void resume(Positions from) throws IOException, InterruptedException {
        if (!places.tryAcquire(PLACE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("Too many at once want what they missed");
        }
        try {
            sent = from;
            Positions before = streams.positions();
            boolean whole = catchUp.between(from, before, this::missed);
            if (!whole) {
                long missed = from.until(before);
                sent = from.orFurther(before);
                out.event("gap", sent.toString(), "{\"missed\":" + missed + "}");
            }
            Positions now = streams.listen(stream);
            if (!catchUp.between(sent.orFurther(before), now, this::missed)) {
                throw new IOException("Too much came while what was missed was sent");
            }
            sent = sent.orFurther(now);
        } finally {
            places.release();
        }
    }

    private void missed(ConsumerRecord<byte[], byte[]> record) throws IOException {
        if (record.value() == null) {
            return;
        }
        Optional<A> arrival = streams.arrivals().read().of(record.value());
        sent = sent.with(record.partition(), record.offset());
        if (arrival.isPresent() && stream.wish().matches().matches(arrival.get()) && stream.wants(arrival.get())) {
            String data = streams.arrivals().told().of(arrival.get()).toString();
            out.event(streams.arrivals().event(), sent.toString(), data);
            metrics.sent();
        }
    }

    private void send(LiveStream.Event event) throws IOException {
        if (event.offset() < sent.of(event.partition())) {
            return; // sent before the stream broke off, by an instance further on than this one
        }
        sent = sent.orFurther(event.at());
        out.event(streams.arrivals().event(), sent.toString(), event.data());
        metrics.sent();
    }

    private void beat() throws IOException {
        Optional<Positions> told = streams.told(stream);
        if (told.isPresent()) {
            sent = sent.orFurther(told.get());
            out.heartbeat(sent.toString());
        } else {
            out.heartbeat();
        }
    }
}
