package dateline.enrich;

import dateline.enrich.EnrichMetrics.Outcome;
import dateline.enrich.revision.Revision;
import dateline.enrich.revision.Revisions;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Remembers the text of an article that has passed every step.
 *
 * <p>Not before: what a step rejects goes to {@code dead-letters}, and replayed from there it must not look like a
 * repeat of itself.
 */
final class RevisionMemory implements FixedKeyProcessorSupplier<String, ArticleInHand, ArticleInHand> {

    private final StoreBuilder<?> store;
    private final EnrichMetrics metrics;

    RevisionMemory(StoreBuilder<?> store, EnrichMetrics metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(store);
    }

    @Override
    public FixedKeyProcessor<String, ArticleInHand, ArticleInHand> get() {
        return new Memory(metrics);
    }

    private static final class Memory extends ContextualFixedKeyProcessor<String, ArticleInHand, ArticleInHand> {

        private final EnrichMetrics metrics;
        private Revisions revisions;

        Memory(EnrichMetrics metrics) {
            this.metrics = metrics;
        }

        @Override
        public void init(FixedKeyProcessorContext<String, ArticleInHand> context) {
            super.init(context);
            KeyValueStore<String, Revision> entries = context.getStateStore(Revisions.STORE);
            revisions = new Revisions(entries);
        }

        @Override
        public void process(FixedKeyRecord<String, ArticleInHand> record) {
            ArticleInHand hand = record.value();
            revisions.remember(hand.article().getArticleId(), hand.revision());
            context().forward(record);
            metrics.count(Outcome.ENRICHED);
        }
    }
}
