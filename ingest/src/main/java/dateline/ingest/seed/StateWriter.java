package dateline.ingest.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.program.KafkaOptions;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.SeedState;
import dateline.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes the states of one partition's seeds, in transactions under an id that belongs to the partition: whoever opens
 * it next shuts out whoever had it before, so that an instance that was thought dead cannot overwrite what its successor
 * wrote. Safe for use by many threads; what several write at a time goes into one transaction.
 */
final class StateWriter implements AutoCloseable {

    /** A transaction left open by an instance that died holds up who reads committed states for no longer. */
    private static final int TRANSACTION_MILLIS = 10_000;

    private static final int ANSWER_MILLIS = 10_000;
    private static final long BUFFER_BYTES = 16L << 20;
    private static final Duration CLOSE = Duration.ofSeconds(2);

    /** This instance may write no more: another has the partition, or Kafka was away for too long. */
    static final class ShutOut extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ShutOut(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** What is to be written; a null state forgets. */
    private record Waiting(String seedId, SeedState state, CompletableFuture<Void> written) {}

    /** In its place among what is to be written it is the end. */
    private static final Waiting END = new Waiting("", null, new CompletableFuture<>());

    private final Producer<byte[], byte[]> producer;
    private final Serializer<SeedState> values;
    private final int partition;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writing;
    private volatile RuntimeException broken;

    private StateWriter(Producer<byte[], byte[]> producer, SchemaRegistry registry, int partition) {
        this.producer = producer;
        this.values = Topics.SEED_STATES.valueSerde(registry).serializer();
        this.partition = partition;
        // A thread of its own, since seeds are interrupted to stop them, and Kafka takes that as the end of everything.
        this.writing = Thread.ofVirtual().name("seed-states-" + partition).start(this::writeAll);
    }

    /**
     * Shuts out whoever had the partition; what that one left undone is undone.
     *
     * @throws org.apache.kafka.common.KafkaException if Kafka cannot do so now
     */
    static StateWriter open(KafkaOptions kafka, SchemaRegistry registry, int partition) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                "dateline-seed-states-" + partition,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                BUFFER_BYTES,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.SEED_STATES.maxRecordBytes()));
        properties.putAll(kafka.clientProperties());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "ingest-seed-states-" + partition);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWER_MILLIS);
        var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        return open(producer, registry, partition);
    }

    static StateWriter open(Producer<byte[], byte[]> producer, SchemaRegistry registry, int partition) {
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            producer.close();
            throw e;
        }
        return new StateWriter(producer, registry, partition);
    }

    /**
     * Returns once the state is safe.
     *
     * @throws ShutOut if this instance may not write any more
     */
    void write(SeedState state) {
        put(state.getSeedId(), state);
    }

    /** Forgets a seed's state; returns once that is safe. */
    void forget(String seedId) {
        put(seedId, null);
    }

    private void put(String seedId, SeedState state) {
        var waiting = new Waiting(seedId, state, new CompletableFuture<>());
        queue.add(waiting);
        if (broken != null) {
            throw new ShutOut(broken);
        }
        try {
            waiting.written().join(); // an interrupt is kept for later: this takes milliseconds
        } catch (CompletionException | CancellationException e) {
            throw new ShutOut(e.getCause() == null ? e : e.getCause());
        }
    }

    private void writeAll() {
        List<Waiting> batch = new ArrayList<>();
        try {
            do {
                batch.clear();
                batch.add(queue.take());
                queue.drainTo(batch);
                write(batch.stream().filter(waiting -> !waiting.equals(END)).toList());
            } while (!batch.contains(END));
            broken = new IllegalStateException("Closed");
        } catch (InterruptedException e) {
            broken = new IllegalStateException("Interrupted", e);
        } catch (RuntimeException e) {
            broken = e; // the one way back is to open anew, and to read what is there
        }
        queue.drainTo(batch);
        batch.forEach(waiting -> waiting.written().completeExceptionally(broken));
    }

    private void write(List<Waiting> batch) {
        if (batch.isEmpty()) {
            return;
        }
        producer.beginTransaction();
        for (Waiting waiting : batch) {
            byte[] value = values.serialize(Topics.SEED_STATES.name(), waiting.state());
            var _ = producer.send(new ProducerRecord<>(
                    Topics.SEED_STATES.name(), partition, waiting.seedId().getBytes(UTF_8), value));
        }
        producer.commitTransaction();
        batch.forEach(waiting -> waiting.written().complete(null));
    }

    /** Writes what is waiting, then lets go. */
    @Override
    public void close() {
        queue.add(END);
        try {
            writing.join(CLOSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        producer.close(CLOSE);
    }
}
