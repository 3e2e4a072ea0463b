package dateline.sink.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.program.KafkaOptions;
import dateline.schemas.RejectedException;
import dateline.schemas.SchemaRegistry;
import dateline.sink.backend.Backend;
import dateline.sink.backend.BulkOutcome;
import dateline.sink.backend.Document;
import dateline.sink.backend.Rebuild;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Fills an index anew from its topic, and then moves the alias to it, while the sink goes on writing and answering.
 *
 * <p>The sink writes through the alias: into the old index until it moves, into the new one after. So what it wrote into
 * the old one is read once more after the move: every record the sink had by then lies before the end that the topic has
 * after it. Versions are those that the sink would give, so a document written twice is the same.
 */
public final class Reindex<T> {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** With the longest pause, some two minutes. */
    private static final int MOST_TRIES = 30;

    /** A search begun on the old index has ended by then. */
    private static final Duration LAST_SEARCH = Duration.ofSeconds(6);

    /**
     * What came of it.
     *
     * @param index name of the new index
     * @param replaced name of the one before, empty if there was none
     * @param documents in the new index when the alias moved
     * @param before in the one before, just before that
     * @param leftOut records of which no document could be made, as the dead letters of the sink say
     */
    public record Result(String index, String replaced, long documents, long before, long leftOut) {}

    private final Intake<T> intake;
    private final Consumer<byte[], byte[]> consumer;
    private final Deserializer<T> values;
    private final Rebuild rebuild;
    private final BiConsumer<Long, Long> progress;
    private final Duration lastSearch;
    private long read;
    private long leftOut;

    Reindex(
            Intake<T> intake,
            Consumer<byte[], byte[]> consumer,
            Deserializer<T> values,
            Rebuild rebuild,
            BiConsumer<Long, Long> progress,
            Duration lastSearch) {
        this.intake = intake;
        this.consumer = consumer;
        this.values = values;
        this.rebuild = rebuild;
        this.progress = progress;
        this.lastSearch = lastSearch;
    }

    /**
     * Runs to the end.
     *
     * @param allowFewer whether to go on when the topic no longer holds all that the index has
     * @param keepReplaced whether to leave the old index there
     * @param progress told how many records have been read, and of how many
     * @throws IllegalStateException if the new index would have fewer documents, or cannot be written; the old one stays
     *     in use
     * @throws InterruptedException if told to stop; Kafka's client and OpenSearch's say so with exceptions of their own. The
     *     old index stays in use, the new one is deleted
     */
    public static <T> Result run(
            Intake<T> intake,
            KafkaOptions kafka,
            SchemaRegistry registry,
            Backend backend,
            boolean allowFewer,
            boolean keepReplaced,
            BiConsumer<Long, Long> progress)
            throws InterruptedException {
        try (Consumer<byte[], byte[]> consumer = KafkaClients.consumer(kafka, intake.group() + "-reindex")) {
            Deserializer<T> values = intake.topic().valueSerde(registry).deserializer();
            Rebuild rebuild = backend.rebuild(intake.index());
            return new Reindex<>(intake, consumer, values, rebuild, progress, LAST_SEARCH)
                    .run(allowFewer, keepReplaced);
        }
    }

    Result run(boolean allowFewer, boolean keepReplaced) throws InterruptedException {
        Rebuild.Counts counts;
        String replaced;
        try {
            List<TopicPartition> partitions = consumer
                    .partitionsFor(intake.topic().name())
                    .stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            readToEnd(); // most of it
            long inUse = rebuild.counts().inUse();
            readToEnd(); // and all that was in use when it was counted
            counts = new Rebuild.Counts(inUse, rebuild.counts().rebuilt());
            if (counts.rebuilt() < counts.inUse() && !allowFewer) {
                throw new IllegalStateException("The new index would have " + counts.rebuilt()
                        + " documents, and there are " + counts.inUse() + " now: the topic no longer holds the others."
                        + " Nothing was changed; --allow-fewer goes on without them");
            }
            replaced = rebuild.takeOver();
        } catch (RuntimeException | InterruptedException e) {
            boolean told = Thread.interrupted(); // whoever is told to stop could not delete it otherwise
            rebuild.drop(rebuild.name());
            if (told) {
                Thread.currentThread().interrupt();
            }
            throw e;
        }
        readToEnd();
        if (!replaced.isEmpty() && !keepReplaced) {
            boolean _ = new CountDownLatch(1).await(lastSearch.toMillis(), TimeUnit.MILLISECONDS);
            for (String one : replaced.split(",", -1)) {
                rebuild.drop(one);
            }
        }
        return new Result(rebuild.name(), replaced, counts.rebuilt(), counts.inUse(), leftOut);
    }

    /** Up to where the topic ends now. */
    private void readToEnd() throws InterruptedException {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        long left = left(ends);
        while (left > 0) {
            List<Document> documents = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                add(documents, record);
                read++;
            }
            write(documents);
            left = left(ends);
            progress.accept(read, read + left);
        }
    }

    private long left(Map<TopicPartition, Long> ends) {
        long left = 0;
        for (var end : ends.entrySet()) {
            left += Math.max(0, end.getValue() - consumer.position(end.getKey()));
        }
        return left;
    }

    private void add(List<Document> documents, ConsumerRecord<byte[], byte[]> record) {
        try {
            T value = values.deserialize(record.topic(), record.value());
            if (value == null || record.key() == null) {
                leftOut++;
            } else {
                documents.add(intake.documents().of(new String(record.key(), UTF_8), value, record.offset()));
            }
        } catch (RejectedException | SerializationException _) {
            leftOut++;
        }
    }

    private void write(List<Document> documents) throws InterruptedException {
        var backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, new Random());
        List<Document> open = documents;
        while (!open.isEmpty()) {
            List<BulkOutcome> outcomes = rebuild.write(open);
            List<Document> again = new ArrayList<>();
            String trouble = "";
            for (int i = 0; i < open.size(); i++) {
                switch (outcomes.get(i)) {
                    case BulkOutcome.Indexed() -> {}
                    case BulkOutcome.AlreadyThere() -> {}
                    case BulkOutcome.Refused _ -> leftOut++;
                    case BulkOutcome.Passing(String why) -> {
                        again.add(open.get(i));
                        trouble = why;
                    }
                }
            }
            if (backoff.tries() > MOST_TRIES) {
                throw new IllegalStateException("The new index cannot be written: " + trouble);
            }
            if (!again.isEmpty()) {
                boolean _ = new CountDownLatch(1).await(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
            }
            open = again;
        }
    }
}
