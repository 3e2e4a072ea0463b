package dateline.ingest.fetch;

import dateline.ingest.fetch.FetchResult.Failed;
import dateline.ingest.fetch.FetchResult.Fetched;
import dateline.ingest.fetch.FetchResult.NotModified;
import dateline.ingest.fetch.FetchResult.Refused;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/** What fetching counts. Each request ends in one outcome; a host or URL is never a tag. */
final class FetchMetrics {

    static final String PAGE = "page";
    static final String REDIRECT = "redirect";
    static final String ROBOTS = "robots";
    static final String HUB = "hub";

    private final MeterRegistry registry;

    FetchMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Timer {@code ingest.fetch}, tag {@code outcome}: fetched, not_modified, failed, or why it was refused. */
    void ended(FetchResult result, Duration took) {
        String outcome = switch (result) {
            case Fetched _ -> "fetched";
            case NotModified _ -> "not_modified";
            case Failed _ -> "failed";
            case Refused refused -> refused.why().name().toLowerCase(Locale.ROOT);
        };
        Timer.builder("ingest.fetch")
                .description("Fetches by what came of them, waiting for hosts included")
                .tag("outcome", outcome)
                .register(registry)
                .record(took);
    }

    /** Counter {@code ingest.fetch.requests}, tag {@code purpose}. */
    void asked(String purpose) {
        Counter.builder("ingest.fetch.requests")
                .description("Requests sent, by what for")
                .tag("purpose", purpose)
                .register(registry)
                .increment();
    }

    /** Counter {@code ingest.fetch.bytes}, tag {@code as}: wire or body. */
    void bytes(long wire, long body) {
        bytes("wire", wire);
        bytes("body", body);
    }

    private void bytes(String as, long bytes) {
        Counter.builder("ingest.fetch.bytes")
                .description("Bytes of bodies, as they came over the wire and decompressed")
                .baseUnit("bytes")
                .tag("as", as)
                .register(registry)
                .increment((double) bytes);
    }

    /** Timer {@code ingest.fetch.wait}. */
    void waited(Duration time) {
        Timer.builder("ingest.fetch.wait")
                .description("Waiting for a host's turn and delay")
                .register(registry)
                .record(time);
    }
}
