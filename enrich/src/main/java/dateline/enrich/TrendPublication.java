package dateline.enrich;

import dateline.schemas.Trend;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;

/** What topic {@code trends} says now, by trend id: kept in a store, so that nothing goes on rising there unseen. */
final class TrendPublication {

    private final KeyValueStore<String, Trend> published;

    TrendPublication(KeyValueStore<String, Trend> published) {
        this.published = published;
    }

    /** The records that make the topic say this; null for what rises no more. */
    Map<String, Trend> change(List<Trend> rising) {
        Map<String, Trend> before = new HashMap<>();
        try (var all = published.all()) {
            while (all.hasNext()) {
                KeyValue<String, Trend> entry = all.next();
                before.put(entry.key, entry.value);
            }
        }
        Map<String, Trend> changes = new LinkedHashMap<>();
        for (Trend trend : rising) {
            Trend was = before.remove(trend.getTrendId());
            Trend now = was == null
                    ? trend
                    : Trend.newBuilder(trend).setSince(was.getSince()).build();
            if (!now.equals(was)) {
                changes.put(now.getTrendId(), now);
            }
        }
        before.keySet().forEach(id -> changes.put(id, null));
        changes.forEach(published::put);
        return changes;
    }
}
