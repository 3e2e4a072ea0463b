package dateline.sink.hub;

import dateline.sink.webhook.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What is counted of subscriptions to feeds. */
public final class HubMetrics {

    /** How a request at the hub ended. */
    enum Asked {
        /** Cannot be understood, or is not allowed; answered 4xx. */
        REFUSED,
        /** There is no place for more; answered 429 or 503. */
        TOO_MANY,
        SUBSCRIBED,
        UNSUBSCRIBED,
        /** The callback did not say that it is meant. */
        NOT_MEANT,
        /** The callback is not on the public internet. */
        ADDRESS_REFUSED,
        /** The callback said that it is meant, but there was no place any more. */
        DENIED,
        /** Kafka did not take it, or the program stopped. */
        NOT_STORED
    }

    /** What became of an article that arrived. */
    enum Arrived {
        /** Belongs to a feed that somebody subscribed to. */
        NEWS,
        NOTHING,
        /** From an archive; no news. */
        BACKFILL,
        /** Its dead letter is made where the index is filled. */
        UNREADABLE
    }

    /** What became of a feed that was thought to have news. */
    enum Looked {
        /** Shows what arrived, and goes out. */
        NEWS,
        /** It went out a moment ago, and showed this already. */
        SAME,
        /** What arrived is not on its first page: older than what is there, or folded under its original. */
        NOT_SHOWN,
        /** Nobody subscribes to it any more, or it can no longer be asked for. */
        GONE
    }

    /** What became of a delivery that was not tried to its end. */
    enum Spared {
        /** A newer state of the feed took its place while the one before was on its way. */
        OVERTAKEN,
        /** The program stopped, or the subscription ended. */
        STOPPED
    }

    private final Map<Asked, Counter> asked;
    private final Map<Arrived, Counter> arrived;
    private final Map<Looked, Counter> looked;
    private final Map<Outcome, Counter> delivered;
    private final Map<Spared, Counter> spared;
    private final Counter leftOut;

    public HubMetrics(MeterRegistry meters) {
        asked = counters(meters, Asked.class, "sink.hub.requests", "Requests at the hub, by how they ended");
        arrived = counters(
                meters, Arrived.class, "sink.hub.articles", "Articles read for subscriptions, by what became of them");
        looked = counters(meters, Looked.class, "sink.hub.feeds", "Feeds thought to have news, by what became of them");
        String description = "Feeds to be posted, by how that ended";
        delivered = counters(meters, Outcome.class, "sink.hub.deliveries", description);
        spared = counters(meters, Spared.class, "sink.hub.deliveries", description);
        leftOut = Counter.builder("sink.hub.subscriptions.left.out")
                .description("Records of topic feed-subscriptions that could not be taken")
                .register(meters);
    }

    private static <E extends Enum<E>> Map<E, Counter> counters(
            MeterRegistry meters, Class<E> type, String name, String description) {
        Map<E, Counter> counters = new EnumMap<>(type);
        for (E outcome : type.getEnumConstants()) {
            counters.put(
                    outcome,
                    Counter.builder(name)
                            .description(description)
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
        return counters;
    }

    void request(Asked outcome) {
        asked.get(outcome).increment();
    }

    void article(Arrived outcome) {
        arrived.get(outcome).increment();
    }

    void feed(Looked outcome) {
        looked.get(outcome).increment();
    }

    void delivery(Outcome outcome) {
        delivered.get(outcome).increment();
    }

    void delivery(Spared outcome) {
        spared.get(outcome).increment();
    }

    void leftOut() {
        leftOut.increment();
    }
}
