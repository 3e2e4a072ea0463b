package dateline.enrich;

import dateline.enrich.copy.CopyVerdict;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Says of each article whether it is a copy of one that was here before. Key: language.
 *
 * <p>What is remembered of an article stands in store {@code article-by-language}; the indexes over it are made anew
 * from there when a partition comes to this instance.
 */
final class CopyComparison implements FixedKeyProcessorSupplier<String, Arrival, CopyComparison.Compared> {

    static final String STORE = "article-by-language";

    private static final Duration CLEANING = Duration.ofMinutes(1);

    private final Retention retention;
    private final EnrichMetrics metrics;

    CopyComparison(Retention retention, EnrichMetrics metrics) {
        this.retention = retention;
        this.metrics = metrics;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray()));
    }

    @Override
    public FixedKeyProcessor<String, Arrival, Compared> get() {
        return new Comparison(retention, metrics);
    }

    /** @param verdict null when the comparison failed */
    record Compared(Arrival arrival, CopyVerdict verdict) {}

    private static final class Comparison extends ContextualFixedKeyProcessor<String, Arrival, Compared> {

        private final Retention retention;
        private final EnrichMetrics metrics;
        private CopyMemories memories;

        Comparison(Retention retention, EnrichMetrics metrics) {
            this.retention = retention;
            this.metrics = metrics;
        }

        @Override
        public void init(FixedKeyProcessorContext<String, Compared> context) {
            super.init(context);
            memories = new CopyMemories(context.getStateStore(STORE), retention);
            context.schedule(CLEANING, PunctuationType.WALL_CLOCK_TIME, _ -> memories.forgetOld());
        }

        @Override
        public void process(FixedKeyRecord<String, Arrival> record) {
            Arrival arrival = record.value();
            CopyVerdict verdict = Remembering.attempt(
                            "copies", arrival, metrics, () -> memories.add(record.key(), arrival))
                    .orElse(null);
            context().forward(record.withValue(new Compared(arrival, verdict)));
        }
    }
}
