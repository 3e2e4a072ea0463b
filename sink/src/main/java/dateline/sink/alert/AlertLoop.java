package dateline.sink.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.program.KafkaOptions;
import dateline.schemas.Alert;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.RejectedException;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.Topics;
import dateline.sink.stored.StoredSearches;
import dateline.sink.story.StoryFamilies;
import dateline.sink.topic.GroupMember;
import dateline.sink.topic.StopSignal;
import dateline.sink.topic.TopicReader;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the stored searches of each article, on one instance of all at a time.
 *
 * <p>Who takes over begins a transaction session, which shuts out whoever had it, and only then reads what has fired;
 * alerts and the offsets they come from are one transaction. So an alert is on the topic once. Where nothing fired,
 * offsets are committed now and then: reading those again changes nothing.
 *
 * <p>The group begins at the end of the topic: nobody waits for what was published before the first search was stored.
 */
public final class AlertLoop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(AlertLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration MERGE_PATIENCE = Duration.ofSeconds(2);
    private static final long TICK_NANOS = 1_000_000_000L;

    private final KafkaOptions kafka;
    private final Alerter alerter;
    private final TopicReader stories;
    private final TopicReader searches;
    private final Deserializer<EnrichedArticle> articleValues;
    private final Serializer<Alert> alertValues;
    private final Deserializer<Alert> alertReader;
    private final AlertMetrics metrics;
    private final StopSignal stopping = new StopSignal();
    private final Map<TopicPartition, OffsetAndMetadata> passed = new HashMap<>();
    private boolean takenOver;
    private long ticked;

    AlertLoop(
            KafkaOptions kafka,
            SchemaRegistry registry,
            Alerter alerter,
            TopicReader stories,
            TopicReader searches,
            AlertMetrics metrics) {
        this.kafka = kafka;
        this.alerter = alerter;
        this.stories = stories;
        this.searches = searches;
        this.articleValues = Topics.ENRICHED_ARTICLES.valueSerde(registry).deserializer();
        this.alertValues = Topics.ALERTS.valueSerde(registry).serializer();
        this.alertReader = Topics.ALERTS.valueSerde(registry).deserializer();
        this.metrics = metrics;
    }

    /**
     * A loop over Kafka as the options say; it connects when it runs.
     *
     * @param searchReader of topic {@code stored-searches} into {@code searches}
     * @param storyReader of topic {@code stories} into {@code families}
     */
    public static AlertLoop of(
            KafkaOptions kafka,
            SchemaRegistry registry,
            StoredSearches searches,
            TopicReader searchReader,
            StoryFamilies families,
            TopicReader storyReader,
            AlertMetrics metrics) {
        var fired = new Fired(AlertHistory.MOST_FIRED);
        var alerter = new Alerter(searches, families, fired, metrics, Clock.systemUTC());
        return new AlertLoop(kafka, registry, alerter, storyReader, searchReader, metrics);
    }

    /** Runs until {@link #stop}. After trouble with Kafka it begins anew, from what is committed. */
    @Override
    public void run() {
        new GroupMember(() -> AlertClients.consumer(kafka), stopping, "Stored searches are not asked")
                .run(this::work, _ -> letGo());
    }

    private void letGo() {
        takenOver = false;
        passed.clear();
    }

    private void work(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        searches.awaitLoaded();
        stories.awaitLoaded();
        consumer.subscribe(List.of(Topics.ENRICHED_ARTICLES.name()), new Rebalance());
        Producer<byte[], byte[]> producer = null;
        try (Consumer<byte[], byte[]> ends = TopicReader.consumer(kafka)) {
            ends.assign(stories.partitions());
            while (!stopping.await(0)) {
                var records = consumer.poll(POLL);
                if (consumer.assignment().isEmpty()) {
                    continue;
                }
                if (!takenOver) {
                    close(producer);
                    producer = AlertClients.producer(kafka);
                    takeOver(consumer, producer, records);
                }
                List<Alert> alerts = new ArrayList<>();
                awaitMerges(ends, records.isEmpty());
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    alerts.addAll(alerts(record));
                }
                records.nextOffsets().forEach(passed::put);
                boolean tick = System.nanoTime() - ticked > TICK_NANOS;
                if (tick) {
                    ticked = System.nanoTime();
                    alerts.addAll(alerter.digests());
                }
                if (!alerts.isEmpty() || (tick && !passed.isEmpty())) {
                    commit(consumer, producer, alerts);
                }
            }
        } finally {
            close(producer);
        }
    }

    private static void close(Producer<byte[], byte[]> producer) {
        if (producer != null) {
            producer.close(CLOSE_TIMEOUT);
        }
    }

    /** Shuts out who had it before, then reads what has fired. */
    private void takeOver(
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer,
            ConsumerRecords<byte[], byte[]> inHand) {
        producer.initTransactions();
        alerter.clear();
        long known = AlertHistory.read(() -> TopicReader.consumer(kafka), alertReader, alerter::note);
        // Where nothing is committed yet, this is where the group begins, also after a restart.
        consumer.assignment()
                .forEach(partition -> passed.put(partition, new OffsetAndMetadata(consumer.position(partition))));
        inHand.partitions()
                .forEach(partition -> passed.put(
                        partition,
                        new OffsetAndMetadata(
                                inHand.records(partition).getFirst().offset())));
        commit(consumer, producer, List.of());
        takenOver = true;
        log.info("Asking stored searches of what arrives; {} alerts are known", known);
    }

    /** An article may come in the transaction in which its story took another in; that must be known first. */
    private void awaitMerges(Consumer<byte[], byte[]> ends, boolean nothingCame) throws InterruptedException {
        if (nothingCame || alerter.isIdle()) {
            return;
        }
        if (!stories.awaitPast(ends.endOffsets(ends.assignment()), MERGE_PATIENCE)) {
            log.warn("Merges of stories are not read in time; a story may fire a second time");
        }
    }

    private List<Alert> alerts(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            metrics.article(AlertMetrics.Outcome.UNREADABLE);
            return List.of();
        }
        try {
            return alerter.alerts(articleValues.deserialize(record.topic(), record.value()));
        } catch (RejectedException _) {
            metrics.article(AlertMetrics.Outcome.UNREADABLE);
            return List.of();
        }
    }

    private void commit(Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer, List<Alert> alerts) {
        producer.beginTransaction();
        for (Alert alert : alerts) {
            var _ = producer.send(new ProducerRecord<>(
                    Topics.ALERTS.name(),
                    alert.getAlertId().getBytes(UTF_8),
                    alertValues.serialize(Topics.ALERTS.name(), alert)));
        }
        producer.sendOffsetsToTransaction(Map.copyOf(passed), consumer.groupMetadata());
        producer.commitTransaction();
        passed.clear();
    }

    /** Ends the run soon; returns at once. */
    public void stop() {
        stopping.stop();
    }

    /** Called within poll, on the loop's own thread. */
    private final class Rebalance implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            takenOver = false;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            letGo();
        }
    }
}
