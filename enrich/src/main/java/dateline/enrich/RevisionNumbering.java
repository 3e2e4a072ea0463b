package dateline.enrich;

import dateline.enrich.EnrichMetrics.Outcome;
import dateline.enrich.revision.Revision;
import dateline.enrich.revision.Revisions;
import dateline.schemas.ArticleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** Numbers the texts seen under one article id, and counts what is only a repeat of the last one. */
final class RevisionNumbering implements FixedKeyProcessorSupplier<String, ArticleInHand, ArticleInHand> {

    /** Old entries are looked for this often, by the wall clock: event time is whatever publishers say. */
    private static final Duration CLEANING = Duration.ofMinutes(1);

    private final StoreBuilder<?> store;
    private final EnrichMetrics metrics;

    RevisionNumbering(StoreBuilder<?> store, EnrichMetrics metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(store);
    }

    @Override
    public FixedKeyProcessor<String, ArticleInHand, ArticleInHand> get() {
        return new Numbering(metrics);
    }

    private static final class Numbering extends ContextualFixedKeyProcessor<String, ArticleInHand, ArticleInHand> {

        private final EnrichMetrics metrics;
        private Revisions revisions;

        Numbering(EnrichMetrics metrics) {
            this.metrics = metrics;
        }

        @Override
        public void init(FixedKeyProcessorContext<String, ArticleInHand> context) {
            super.init(context);
            KeyValueStore<String, Revision> entries = context.getStateStore(Revisions.STORE);
            revisions = new Revisions(entries);
            context.schedule(
                    CLEANING, PunctuationType.WALL_CLOCK_TIME, now -> revisions.forgetOld(Instant.ofEpochMilli(now)));
        }

        @Override
        public void process(FixedKeyRecord<String, ArticleInHand> record) {
            ArticleInHand hand = record.value();
            Optional<Revision> next = revisions.next(
                    hand.article().getArticleId(), ArticleId.contentHash(hand.article()), hand.receivedAt());
            if (next.isEmpty()) {
                metrics.count(Outcome.REPEATED);
                return;
            }
            hand.number(next.get());
            context().forward(record);
        }
    }
}
