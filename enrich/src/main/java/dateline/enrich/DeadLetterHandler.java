package dateline.enrich;

import dateline.enrich.EnrichMetrics.Outcome;
import dateline.program.ProgramVersion;
import dateline.schemas.DeadLetter;
import dateline.schemas.RegistryUnavailableException;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what a step rejects to {@code dead-letters}, and the pipeline goes on with the next record.
 *
 * <p>What is no fault of the record's (no registry, no broker, no disk) fails instead: the transaction is undone, the
 * thread replaced, and the record read again.
 *
 * <p>Kafka Streams makes this class by its name, so its metrics come by way of the configuration.
 */
public final class DeadLetterHandler
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {

    /** Configuration key for the {@link EnrichMetrics} to count in. */
    static final String METRICS = "dateline.enrich.metrics";

    private static final Logger log = LoggerFactory.getLogger(DeadLetterHandler.class);

    private EnrichMetrics metrics;

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception cause) {
        return isPassing(cause)
                ? DeserializationExceptionHandler.Response.fail()
                : DeserializationExceptionHandler.Response.resume(
                        letters(context, record.key(), record.value(), cause));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception cause) {
        return isPassing(cause)
                ? ProcessingExceptionHandler.Response.fail()
                : ProcessingExceptionHandler.Response.resume(
                        letters(context, context.sourceRawKey(), context.sourceRawValue(), cause));
    }

    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception cause) {
        return isPassing(cause)
                ? ProductionExceptionHandler.Response.fail()
                : ProductionExceptionHandler.Response.resume(
                        letters(context, context.sourceRawKey(), context.sourceRawValue(), cause));
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public ProductionExceptionHandler.Response handleSerializationError(
            ErrorHandlerContext context, ProducerRecord record, Exception cause, SerializationExceptionOrigin origin) {
        return isPassing(cause)
                ? ProductionExceptionHandler.Response.fail()
                : ProductionExceptionHandler.Response.resume(
                        letters(context, context.sourceRawKey(), context.sourceRawValue(), cause));
    }

    private List<ProducerRecord<byte[], byte[]>> letters(
            ErrorHandlerContext context, byte[] key, byte[] value, Exception cause) {
        DeadLetter letter = DeadLetter.of(
                context.topic(),
                context.partition(),
                context.offset(),
                context.processorNodeId(),
                ProgramVersion.of("enrich"),
                cause instanceof RecordTooLargeException
                        ? new RejectedException(Reason.TOO_LARGE, cause.getMessage(), cause)
                        : cause,
                key,
                value);
        if (letter.reason() == Reason.UNEXPECTED) {
            log.error(
                    "Step {} failed on {}-{}@{}, which is now a dead letter; please report this",
                    letter.step(),
                    letter.originTopic(),
                    letter.originPartition(),
                    letter.originOffset(),
                    cause);
        }
        if (metrics != null) {
            metrics.count(Outcome.REJECTED);
        }
        return List.of(letter.toRecord());
    }

    /** Whether another try may end otherwise: all that Kafka itself throws, but for what it says of the record. */
    private static boolean isPassing(Throwable cause) {
        boolean lasting = false;
        for (Throwable e = cause; e != null; e = e.getCause()) {
            if (e instanceof RegistryUnavailableException) {
                return true;
            }
            lasting |= e instanceof SerializationException || e instanceof RecordTooLargeException;
        }
        return cause instanceof KafkaException && !lasting;
    }

    @Override
    public void configure(Map<String, ?> config) {
        metrics = (EnrichMetrics) config.get(METRICS);
    }
}
