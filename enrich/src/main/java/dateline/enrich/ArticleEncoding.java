package dateline.enrich;

import static dateline.schemas.Topics.ENRICHED_ARTICLES;

import dateline.schemas.EnrichedArticle;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.time.Clock;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * Encodes an article that is tagged, and prepares it for being compared. Here, not in the producer: a record that a
 * transactional producer refuses ends its transaction.
 */
final class ArticleEncoding implements FixedKeyProcessorSupplier<String, ArticleInHand, ArticleInHand> {

    /** What a record takes on a topic beside its value: key, headers, framing; and what is said after this of copies. */
    private static final int OVERHEAD = 64 << 10;

    private static final int LIMIT = ENRICHED_ARTICLES.maxRecordBytes() - OVERHEAD;

    private final Serde<EnrichedArticle> articles;
    private final Clock clock;

    /** @param clock tells when the last enricher had run */
    ArticleEncoding(Serde<EnrichedArticle> articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    @Override
    public FixedKeyProcessor<String, ArticleInHand, ArticleInHand> get() {
        return new Encoder(new Preparation(articles));
    }

    private final class Encoder extends ContextualFixedKeyProcessor<String, ArticleInHand, ArticleInHand> {

        private final Preparation preparation;

        Encoder(Preparation preparation) {
            this.preparation = preparation;
        }

        @Override
        public void process(FixedKeyRecord<String, ArticleInHand> record) {
            ArticleInHand hand = record.value();
            EnrichedArticle finished = hand.finished(clock.instant());
            EncodedArticle encoded = EncodedArticle.of(finished, articles);
            check(encoded.length(), "");
            byte[] prepared = preparation.prepared(finished, encoded);
            check(prepared.length, " and what is compared of it");
            hand.encoded(prepared);
            context().forward(record);
        }

        private static void check(int length, String with) {
            if (length > LIMIT) {
                throw new RejectedException(
                        Reason.TOO_LARGE,
                        "The enriched article has " + length + " bytes with all its tags" + with + ", the limit is "
                                + LIMIT);
            }
        }
    }
}
