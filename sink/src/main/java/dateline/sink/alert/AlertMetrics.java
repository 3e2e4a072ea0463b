package dateline.sink.alert;

import dateline.schemas.Alert;
import dateline.schemas.AlertKind;
import dateline.schemas.Held;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What is counted and timed of alerts: {@code sink.alert.articles}, {@code sink.alerts}, {@code sink.match}. */
public final class AlertMetrics {

    /** What became of an article that was asked for by the stored searches. */
    enum Outcome {
        FIRED,
        /** Something matched, and had fired for its story. */
        FIRED_BEFORE,
        NOTHING,
        /** From an archive; never fires. */
        BACKFILL,
        /** Its dead letter is made where the index is filled. */
        UNREADABLE
    }

    private final Map<Outcome, Counter> articles = new EnumMap<>(Outcome.class);
    private final Map<Held, Counter> alerts = new EnumMap<>(Held.class);
    private final Counter digests;
    private final Timer match;

    public AlertMetrics(MeterRegistry registry) {
        for (Outcome outcome : Outcome.values()) {
            articles.put(
                    outcome,
                    Counter.builder("sink.alert.articles")
                            .description("Articles read for stored searches, by what became of them")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        for (Held held : Held.values()) {
            alerts.put(
                    held,
                    Counter.builder("sink.alerts")
                            .description("Alerts, by why nobody was disturbed by them at once")
                            .tag("held", held.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        digests = Counter.builder("sink.alert.digests")
                .description("Digests of alerts that were held")
                .register(registry);
        match = Timer.builder("sink.match")
                .description("Time to ask all stored searches of one article")
                .publishPercentileHistogram()
                .register(registry);
    }

    void article(Outcome outcome) {
        articles.get(outcome).increment();
    }

    void alert(Alert alert) {
        (alert.getKind() == AlertKind.DIGEST ? digests : alerts.get(alert.getHeld())).increment();
    }

    <T> T timeMatching(Supplier<T> work) {
        return match.record(work);
    }
}
