package dateline.sink.index;

import dateline.program.KafkaOptions;
import dateline.schemas.SchemaRegistry;
import dateline.sink.SinkMetrics;
import dateline.sink.backend.Backend;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A topic into its index: poll, make documents, write, and only then commit.
 *
 * <p>What cannot be written now is tried again, for as long as it takes: the consumer is paused and polled on, so that
 * it stays in its group while the backend is away, and the topic keeps what comes meanwhile. A run ends when it is told
 * to {@link #stop}, or by an exception that no waiting will change.
 */
public final class IndexLoop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(IndexLoop.class);

    /** How soon a stop is noticed; what arrives is taken at once. */
    private static final Duration POLL = Duration.ofMillis(200);

    /** With the longest pause, about a line a minute. */
    private static final int TRIES_A_LINE = 8;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final BatchWriter<?> writer;
    private final Settlement settlement;
    private final Backoff backoff;
    private final Lag lag = new Lag();
    private final Batch batch = new Batch();
    private final CountDownLatch assigned = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile String trouble = "";

    IndexLoop(
            Consumer<byte[], byte[]> consumer,
            String topic,
            BatchWriter<?> writer,
            Settlement settlement,
            Backoff backoff) {
        this.consumer = consumer;
        this.topic = topic;
        this.writer = writer;
        this.settlement = settlement;
        this.backoff = backoff;
    }

    /** A loop over Kafka as the options say; it connects when it runs. */
    public static <T> IndexLoop of(
            Intake<T> intake,
            KafkaOptions kafka,
            SchemaRegistry registry,
            Backend backend,
            SinkMetrics metrics,
            IndexListener listener) {
        var consumer = KafkaClients.consumer(kafka, intake.group());
        var values = intake.topic().valueSerde(registry).deserializer();
        var writer = new BatchWriter<>(intake, values, backend, metrics, listener);
        String transactionalId = intake.group() + "-" + UUID.randomUUID();
        var settlement = new Settlement(consumer, () -> KafkaClients.producer(kafka, transactionalId));
        return new IndexLoop(
                consumer,
                intake.topic().name(),
                writer,
                settlement,
                new Backoff(FIRST_PAUSE, LONGEST_PAUSE, new Random()));
    }

    /** Runs until {@link #stop}; finishes or gives back what is in hand and leaves the group. */
    @Override
    public void run() {
        try {
            consumer.subscribe(List.of(topic), new Rebalance());
            while (!stopping) {
                batch.add(consumer.poll(POLL));
                finish();
                lag.measure(consumer, batch.open());
            }
        } finally {
            assigned.countDown(); // whoever waits for it waits in vain
            settlement.close();
            consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT)
                    .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
        }
    }

    /** Brings the batch to its end, or when stopping, as far as it gets, and commits. */
    private void finish() {
        Optional<String> inTheWay = advance();
        while (inTheWay.isPresent() && !stopping) {
            waitOut(inTheWay.get());
            inTheWay = advance();
        }
        if (inTheWay.isPresent()) {
            boolean settled = settlement.settle(batch);
            log.info(
                    "Stopping with {} records in hand, which will be read again{}",
                    batch.open(),
                    settled ? "" : ", and so will those with dead letters");
        } else if (!trouble.isEmpty()) {
            log.info("Going on after {} tries", backoff.tries());
            trouble = "";
        }
        batch.clear();
        backoff.reset();
    }

    /** Returns what is in the way; empty if every record is done with and committed. */
    private Optional<String> advance() {
        Optional<String> inTheWay = writer.attempt(batch);
        if (inTheWay.isPresent()) {
            return inTheWay;
        }
        return settlement.settle(batch) ? Optional.empty() : Optional.of("Kafka does not take dead letters");
    }

    /** Lets time pass without leaving the group or taking more records. */
    private void waitOut(String why) {
        if (backoff.tries() % TRIES_A_LINE == 0) {
            log.warn("Waiting, nothing is lost: {}", why);
        }
        trouble = why;
        consumer.pause(consumer.assignment());
        long end = System.nanoTime() + backoff.next().toNanos();
        for (long left = end - System.nanoTime(); left > 0 && !stopping; left = end - System.nanoTime()) {
            batch.add(consumer.poll(Duration.ofNanos(Math.min(left, POLL.toNanos()))));
            lag.measure(consumer, batch.open());
        }
        consumer.resume(consumer.assignment());
    }

    /** Ends the run soon; returns at once. */
    public void stop() {
        stopping = true;
    }

    /** Waits until the group has given this member its partitions, which may be none. */
    public void awaitAssignment() throws InterruptedException {
        assigned.await();
    }

    /** What keeps documents from being written now; empty when nothing does. */
    public String waitsFor() {
        if (assigned.getCount() > 0) {
            return "partitions of " + topic;
        }
        return trouble.isEmpty() ? "" : "this to pass: " + trouble;
    }

    /** Records on our partitions that are not indexed yet, some seconds ago; empty if not known. */
    public OptionalLong lag() {
        return lag.last();
    }

    /** Called within poll, on the loop's own thread. */
    private final class Rebalance implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (!trouble.isEmpty()) {
                consumer.pause(partitions);
            }
            assigned.countDown();
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            batch.drop(partitions);
        }
    }
}
