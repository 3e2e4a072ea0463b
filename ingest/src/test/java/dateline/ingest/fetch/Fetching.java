package dateline.ingest.fetch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;

/** Fetchers as tests need them: small limits, no delay, loopback allowed. */
final class Fetching {

    static final List<Network> LOOPBACK = List.of(Network.of("127.0.0.0/8"));

    private Fetching() {}

    static FetchConfig config(List<Network> allowed) {
        return new FetchConfig(
                "https://reader.example/about",
                allowed,
                Duration.ZERO,
                Duration.ofMinutes(1),
                8,
                4,
                new WireLimits(20, 1_000, 50),
                "");
    }

    static HttpFetcher local() {
        return local(Timepiece.real(), new SimpleMeterRegistry());
    }

    static HttpFetcher local(Timepiece timepiece, MeterRegistry registry) {
        return new HttpFetcher(config(LOOPBACK), timepiece, HostNames.SYSTEM, registry);
    }
}
