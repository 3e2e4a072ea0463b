package dateline.sink.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.program.KafkaOptions;
import dateline.schemas.Alert;
import dateline.schemas.Held;
import dateline.schemas.RejectedException;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.StoredSearch;
import dateline.schemas.Topics;
import dateline.schemas.Webhook;
import dateline.sink.alert.AlertServer;
import dateline.sink.stored.StoredSearches;
import dateline.sink.topic.GroupMember;
import dateline.sink.topic.StopSignal;
import dateline.sink.topic.TopicReader;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts the alerts that are not held, many at once, and commits what is done with. */
public final class WebhookLoop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(WebhookLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long COMMIT_NANOS = 1_000_000_000L;

    /** On their way at once; the topic keeps what comes meanwhile. */
    private static final int MOST = 500;

    private final KafkaOptions kafka;
    private final StoredSearches searches;
    private final TopicReader searchReader;
    private final Map<String, String> secrets;
    private final Deserializer<Alert> values;
    private final WebhookClient client;
    private final Delivery delivery;
    private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);
    private final Window window = new Window();
    private final StopSignal stopping = new StopSignal();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());

    public WebhookLoop(
            KafkaOptions kafka,
            SchemaRegistry registry,
            WebhookConfig config,
            StoredSearches searches,
            TopicReader searchReader,
            MeterRegistry meters) {
        this.kafka = kafka;
        this.searches = searches;
        this.searchReader = searchReader;
        this.secrets = config.secrets();
        this.values = Topics.ALERTS.valueSerde(registry).deserializer();
        this.client = new WebhookClient(config.allowPrivate(), Clock.systemUTC());
        this.delivery = new Delivery(Delivery.PAUSES);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(
                    outcome,
                    Counter.builder("sink.webhooks")
                            .description("Alerts to be posted, by how that ended")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
    }

    private static Consumer<byte[], byte[]> consumer(KafkaOptions kafka) {
        return GroupMember.consumer(
                kafka,
                "sink-webhooks",
                Map.of(
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        MOST,
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        CooperativeStickyAssignor.class.getName()));
    }

    /** Runs until {@link #stop}. After trouble with Kafka it begins anew, from what is committed. */
    @Override
    public void run() {
        new GroupMember(() -> consumer(kafka), stopping, "Webhooks are not posted")
                .run(this::work, consumer -> window.drop(consumer.assignment()));
        threads.shutdownNow();
        client.close();
    }

    private void work(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        searchReader.awaitLoaded(); // an alert whose search is not known yet would be left out
        consumer.subscribe(List.of(Topics.ALERTS.name()), new Rebalance());
        long committed = System.nanoTime();
        while (!stopping.await(0)) {
            var records = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : records) {
                take(record);
            }
            records.nextOffsets().forEach((partition, offset) -> window.reached(partition, offset.offset()));
            if (window.size() >= MOST) {
                consumer.pause(consumer.assignment());
            } else if (window.size() < MOST / 2) {
                consumer.resume(consumer.paused());
            }
            if (System.nanoTime() - committed > COMMIT_NANOS) {
                consumer.commitSync(window.settled());
                committed = System.nanoTime();
            }
        }
        consumer.commitSync(window.settled());
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        Alert alert = read(record);
        if (alert == null || alert.getHeld() != Held.NO) {
            return;
        }
        Webhook webhook =
                searches.find(alert.getSearchId()).map(StoredSearch::getWebhook).orElse(null);
        if (webhook == null) {
            return;
        }
        var partition = new TopicPartition(record.topic(), record.partition());
        window.begin(partition, record.offset());
        threads.execute(() -> deliver(alert, webhook, partition, record.offset()));
    }

    /** Null for what is not one of ours. */
    private Alert read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null ? null : values.deserialize(record.topic(), record.value());
        } catch (RejectedException _) {
            return null;
        }
    }

    private void deliver(Alert alert, Webhook webhook, TopicPartition partition, long offset) {
        try {
            String secret = secrets.get(webhook.getSecret());
            byte[] json = AlertServer.json(alert).toString().getBytes(UTF_8);
            URI url = URI.create(webhook.getUrl());
            Outcome outcome = secret == null
                    ? Outcome.NO_SECRET
                    : delivery.deliver(
                            url,
                            "Webhook of alert " + alert.getAlertId(),
                            () -> client.post(url, alert.getAlertId(), json, secret));
            outcomes.get(outcome).increment();
            window.done(partition, offset);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // not done with: it is delivered after the next start
        } catch (RuntimeException e) {
            log.error("Webhook of alert {} failed", alert.getAlertId(), e);
            outcomes.get(Outcome.GIVEN_UP).increment();
            window.done(partition, offset);
        }
    }

    /** Ends the run soon; returns at once. */
    public void stop() {
        stopping.stop();
        delivery.stop();
    }

    /** Called within poll, on the loop's own thread. */
    private final class Rebalance implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // nothing to prepare
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            window.drop(partitions);
        }
    }
}
