package dateline.sink.alert;

import dateline.schemas.Alert;
import dateline.schemas.RejectedException;
import dateline.sink.topic.RecordTaker;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** The newest alerts. Safe for use by many threads. */
public final class AlertBoard implements RecordTaker {

    /** Some megabytes. */
    public static final int MOST = 20_000;

    /** Newest first. */
    private static final Comparator<Alert> NEWEST =
            Comparator.comparing(Alert::getMatchedAt).reversed().thenComparing(Alert::getAlertId);

    private final TreeSet<Alert> alerts = new TreeSet<>(NEWEST);
    private final Deserializer<Alert> values;

    /** @param values reads records of topic {@code alerts} */
    public AlertBoard(Deserializer<Alert> values) {
        this.values = values;
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            put(values.deserialize(record.topic(), record.value()));
        } catch (RejectedException _) {
            // not one of ours
        }
    }

    synchronized void put(Alert alert) {
        alerts.add(alert);
        if (alerts.size() > MOST) {
            alerts.pollLast();
        }
    }

    /** A place between two alerts. */
    record Place(Instant at, String alertId) {}

    /** @param searchId empty for those of all searches */
    synchronized List<Alert> newest(String searchId, Optional<Place> after, int size) {
        return (after.isEmpty() ? alerts : alerts.tailSet(probe(after.get()), false))
                .stream()
                        .filter(alert ->
                                searchId.isEmpty() || alert.getSearchId().equals(searchId))
                        .limit(size)
                        .toList();
    }

    private static Alert probe(Place place) {
        return Alert.newBuilder()
                .setAlertId(place.alertId())
                .setMatchedAt(place.at())
                .setSearchId("")
                .setArticleId("")
                .setHeadline("")
                .build();
    }
}
