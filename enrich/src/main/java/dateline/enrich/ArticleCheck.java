package dateline.enrich;

import dateline.schemas.Article;
import dateline.schemas.ArticleRules;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Lets through what keeps to the rules of {@link ArticleRules}, measured against the record's own time. */
final class ArticleCheck implements FixedKeyProcessorSupplier<String, Article, ArticleInHand> {

    @Override
    public FixedKeyProcessor<String, Article, ArticleInHand> get() {
        return new Check();
    }

    private static final class Check extends ContextualFixedKeyProcessor<String, Article, ArticleInHand> {

        @Override
        public void process(FixedKeyRecord<String, Article> record) {
            if (record.value() == null) {
                throw new RejectedException(Reason.INVALID, "value is null; an article is never deleted by key");
            }
            var receivedAt = Instant.ofEpochMilli(record.timestamp());
            ArticleRules.check(record.value(), receivedAt);
            int partition =
                    context().recordMetadata().map(RecordMetadata::partition).orElse(0);
            context().forward(record.withValue(new ArticleInHand(record.value(), record.key(), partition, receivedAt)));
        }
    }
}
