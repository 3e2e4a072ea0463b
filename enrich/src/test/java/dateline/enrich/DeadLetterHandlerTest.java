package dateline.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.EnrichMetrics.Outcome;
import dateline.schemas.RegistryUnavailableException;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadLetterHandlerTest {

    private static final byte[] KEY = {1};
    private static final byte[] VALUE = new byte[100_000];

    private final EnrichMetrics metrics = new EnrichMetrics(new SimpleMeterRegistry());
    private final DeadLetterHandler handler = new DeadLetterHandler();

    @BeforeEach
    void configure() {
        handler.configure(Map.of(DeadLetterHandler.METRICS, metrics));
    }

    static Stream<Exception> passing() {
        var away = new RegistryUnavailableException("no answer", null);
        return Stream.of(
                away,
                new StreamsException(away),
                new SerializationException(away),
                new TimeoutException("no broker"),
                new KafkaException("no disk"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void failsOnWhatIsNoFaultOfTheRecords(Exception cause) {
        assertThat(handle(cause).result()).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
        assertThat(produce(cause).result()).isEqualTo(ProductionExceptionHandler.Result.FAIL);
        assertThat(metrics.counted(Outcome.REJECTED)).isZero();
    }

    static Stream<Arguments> lasting() {
        return Stream.of(
                Arguments.of(new RejectedException(Reason.INVALID, "body is empty"), "INVALID", 100_000),
                Arguments.of(new RejectedException(Reason.TOO_LARGE, "body is long"), "TOO_LARGE", 65_536),
                Arguments.of(new RecordTooLargeException("25 MB"), "TOO_LARGE", 65_536),
                Arguments.of(new IllegalStateException("a bug"), "UNEXPECTED", 100_000));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void writesADeadLetterOfTheRest(Exception cause, String reason, int bytes) {
        for (var letters :
                List.of(handle(cause).deadLetterQueueRecords(), produce(cause).deadLetterQueueRecords())) {
            assertThat(letters).singleElement().satisfies(letter -> {
                assertThat(letter.topic()).isEqualTo("dead-letters");
                assertThat(letter.key()).isEqualTo(KEY);
                assertThat(letter.value()).hasSize(bytes);
                assertThat(new String(letter.headers().lastHeader("reason").value(), UTF_8))
                        .isEqualTo(reason);
            });
        }
        assertThat(metrics.counted(Outcome.REJECTED)).isEqualTo(2);
    }

    @Test
    void worksWithoutMetrics() {
        handler.configure(Map.of());

        assertThat(handle(new RejectedException(Reason.INVALID, "x")).result())
                .isEqualTo(ProcessingExceptionHandler.Result.RESUME);
    }

    private ProcessingExceptionHandler.Response handle(Exception cause) {
        return handler.handleError(new Context(), new Record<>("k", "v", 0), cause);
    }

    private ProductionExceptionHandler.Response produce(Exception cause) {
        return handler.handleError(new Context(), new ProducerRecord<>("enriched-articles", KEY, KEY), cause);
    }

    /** Record 7 of articles-2, in step find-language. */
    private static final class Context implements ErrorHandlerContext {

        @Override
        public String topic() {
            return "articles";
        }

        @Override
        public int partition() {
            return 2;
        }

        @Override
        public long offset() {
            return 7;
        }

        @Override
        public Headers headers() {
            return new RecordHeaders();
        }

        @Override
        public String processorNodeId() {
            return "find-language";
        }

        @Override
        public TaskId taskId() {
            return new TaskId(0, 2);
        }

        @Override
        public long timestamp() {
            return 0;
        }

        @Override
        public byte[] sourceRawKey() {
            return KEY;
        }

        @Override
        public byte[] sourceRawValue() {
            return VALUE;
        }
    }
}
