package dateline.enrich;

import static dateline.schemas.Topics.ENRICHED_ARTICLES;

import dateline.program.KafkaOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every half second how far the readers of {@code enriched-articles} are behind. A group that never read is not
 * behind; when Kafka does not say, nobody is.
 */
final class ReaderLag implements AutoCloseable {

    /**
     * Offsets, markers of transactions among them. At fifty articles a second an index that refreshes once a second is
     * some two hundred behind when it keeps up.
     */
    private static final long MOST = 600;

    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Logger log = LoggerFactory.getLogger(ReaderLag.class);

    private final Admin admin;
    private final List<String> groups;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean behind;

    private ReaderLag(Admin admin, List<String> groups) {
        this.admin = admin;
        this.groups = groups;
    }

    static ReaderLag watch(KafkaOptions kafka, List<String> groups) {
        var lag = new ReaderLag(Admin.create(kafka.clientProperties()), groups);
        Thread.ofVirtual().name("reader-lag").start(lag::look);
        return lag;
    }

    /** Whether one of them was behind when last looked at. */
    boolean isBehind() {
        return behind;
    }

    private void look() {
        try {
            do {
                behind = !groups.isEmpty() && most() > MOST;
            } while (!closed.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private long most() throws InterruptedException {
        long most = 0;
        for (String group : groups) {
            try {
                most = Math.max(most, lag(group));
            } catch (ExecutionException e) {
                log.debug("Kafka does not say how far group {} is", group, e.getCause());
            }
        }
        return most;
    }

    private long lag(String group) throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> read = new HashMap<>();
        for (Map.Entry<TopicPartition, OffsetAndMetadata> entry : admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .entrySet()) {
            if (entry.getValue() != null && entry.getKey().topic().equals(ENRICHED_ARTICLES.name())) {
                read.put(entry.getKey(), entry.getValue().offset());
            }
        }
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        read.keySet().forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
        var ends = admin.listOffsets(wanted).all().get();
        return read.entrySet().stream()
                .mapToLong(entry -> Math.max(0, ends.get(entry.getKey()).offset() - entry.getValue()))
                .sum();
    }

    @Override
    public void close() {
        closed.countDown();
        admin.close(Duration.ofSeconds(1));
    }
}
