package dateline.sink.live;

import dateline.program.KafkaOptions;
import dateline.program.ProgramServer;
import dateline.sink.search.BadParameterException;
import dateline.sink.topic.TopicReader;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** One topic that is streamed: its reader and those who listen. */
final class LiveTopic<A> {

    /** Each costs a thread that waits and a queue. */
    static final int MOST_STREAMS = 200;

    private static final int MOST_CATCHING_UP = 4;
    private static final String RESUME = "Last-Event-ID";

    private final LiveStreams<A> streams;
    private final LiveMetrics metrics;
    private final CatchUp catchUp;
    private final TopicReader reader;
    private final Semaphore places = new Semaphore(MOST_CATCHING_UP, true);

    LiveTopic(KafkaOptions kafka, Arrivals<A> arrivals, MeterRegistry meters) {
        this.metrics = new LiveMetrics(meters, arrivals.topic().name());
        this.streams = new LiveStreams<>(counted(arrivals), MOST_STREAMS, metrics);
        this.catchUp =
                new CatchUp(() -> TopicReader.consumer(kafka), arrivals.topic().name());
        this.reader = TopicReader.of(kafka, arrivals.topic(), 0, streams);
    }

    private Arrivals<A> counted(Arrivals<A> arrivals) {
        return new Arrivals<>(
                arrivals.topic(),
                arrivals.event(),
                value -> {
                    Optional<A> read = arrivals.read().of(value);
                    if (read.isEmpty()) {
                        metrics.unreadable();
                    }
                    return read;
                },
                arrivals.told());
    }

    TopicReader reader() {
        return reader;
    }

    /** Answers with a stream, and returns when it has ended. */
    void answer(Context context, Wish<A> wish, String lastEventId) throws IOException {
        Optional<Positions> from = from(context.header(RESUME), lastEventId);
        if (!streams.enter()) {
            context.header("Retry-After", "5");
            ProgramServer.error(
                    context, 503, "There are " + MOST_STREAMS + " streams, the limit, or the topic is not read yet");
            return;
        }
        var stream = new LiveStream<>(wish);
        try {
            var response = context.res();
            response.setStatus(200);
            response.setContentType("text/event-stream");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            var out = new EventWriter(response.getOutputStream());
            new Session<>(streams, stream, catchUp, places, out, metrics).run(from);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException _) {
            stream.end(); // whoever listened is gone, and comes back with the id of the last event
        } finally {
            streams.exit(stream);
        }
    }

    private static Optional<Positions> from(String header, String parameter) {
        String id = header == null || header.isBlank() ? parameter : header.strip();
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(Positions.parse(id));
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("lastEventId", e.getMessage());
        }
    }

    void close() {
        streams.close();
        reader.stop();
    }
}
