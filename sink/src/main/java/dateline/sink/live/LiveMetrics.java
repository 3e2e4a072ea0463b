package dateline.sink.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/** What is counted of streams: {@code sink.live.streams}, {@code sink.live.events}, {@code sink.live.cut.off}. */
final class LiveMetrics {

    private final AtomicInteger open;
    private final Counter events;
    private final Counter cutOff;
    private final Counter unreadable;

    /** @param stream name of the metric tag {@code stream} */
    LiveMetrics(MeterRegistry registry, String stream) {
        this.open = new AtomicInteger();
        io.micrometer.core.instrument.Gauge.builder("sink.live.streams", open, AtomicInteger::get)
                .description("Streams open now")
                .tag("stream", stream)
                .register(registry);
        this.events = Counter.builder("sink.live.events")
                .description("Events sent, over all streams")
                .tag("stream", stream)
                .register(registry);
        this.cutOff = Counter.builder("sink.live.cut.off")
                .description("Streams ended because their reader was too slow")
                .tag("stream", stream)
                .register(registry);
        this.unreadable = Counter.builder("sink.live.unreadable")
                .description("Records that no stream could be told of")
                .tag("stream", stream)
                .register(registry);
    }

    void open(int count) {
        open.set(count);
    }

    void sent() {
        events.increment();
    }

    void cutOff() {
        cutOff.increment();
    }

    void unreadable() {
        unreadable.increment();
    }
}
