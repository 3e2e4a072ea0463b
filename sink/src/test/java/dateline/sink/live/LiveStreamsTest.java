package dateline.sink.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import dateline.schemas.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveStreamsTest {

    private static final String TOPIC = Topics.ENRICHED_ARTICLES.name();

    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LiveMetrics metrics = new LiveMetrics(meters, "test");
    private final LiveStreams<String> streams = new LiveStreams<>(
            new Arrivals<>(
                    Topics.ENRICHED_ARTICLES,
                    "article",
                    value -> {
                        read.incrementAndGet();
                        return Optional.of(new String(value, UTF_8));
                    },
                    TextNode::valueOf),
            2,
            metrics);
    private final List<ConsumerRecord<byte[], byte[]>> topic = new ArrayList<>();

    @Test
    void asksEachWishOnceAndReadsNothingWhereNobodyListens() throws InterruptedException {
        streams.startingAt(Map.of(0, 0L));
        arrive(0, 0, "nobody hears this");
        var one = new LiveStream<>(wish("x"));
        var two = new LiveStream<>(wish("x"));
        streams.listen(one);
        streams.listen(two);

        arrive(0, 1, "an x");
        arrive(0, 2, "a y");

        assertThat(read).hasValue(2);
        assertThat(asked).hasValue(2);
        assertThat(one.next(0)).get().extracting(LiveStream.Event::data).isEqualTo("\"an x\"");
        assertThat(two.next(0)).isPresent();
        assertThat(one.next(0)).isEmpty();
    }

    @Test
    void cutsOffWhoIsTooSlowInsteadOfBufferingWithoutEnd() {
        streams.startingAt(Map.of(0, 0L));
        var slow = new LiveStream<>(wish("x"));
        streams.listen(slow);

        for (int i = 0; i <= LiveStream.QUEUE; i++) {
            arrive(0, i, "x");
        }

        assertThat(slow.hasEnded()).isTrue();
        assertThat(meters.get("sink.live.cut.off").counter().count()).isEqualTo(1);
        int before = read.get();
        arrive(0, 1_000, "x");
        assertThat(read).hasValue(before);
    }

    @Test
    void letsInOnlySoManyAndNobodyBeforeTheTopicIsRead() {
        assertThat(streams.enter()).isFalse();
        streams.startingAt(Map.of(0, 0L));

        assertThat(streams.enter()).isTrue();
        assertThat(streams.enter()).isTrue();
        assertThat(streams.enter()).isFalse();
        streams.exit(new LiveStream<>(wish("x")));
        assertThat(streams.enter()).isTrue();
        streams.close();
        assertThat(streams.enter()).isFalse();
    }

    @Test
    void whoComesBackIsSentWhatWasMissedAndThenGoesOnWithoutGapOrRepeat() throws Exception {
        streams.startingAt(Map.of(0, 0L, 1, 0L));
        for (int i = 0; i < 20; i++) {
            arrive(i % 2, i / 2, (i % 3 == 0 ? "x" : "y") + i);
        }

        String sent = session(Positions.of(Map.of(0, 2L, 1, 3L)), "x20", "x21");

        assertThat(sent.lines().filter(line -> line.startsWith("data: ")).toList())
                .containsExactlyInAnyOrder(
                        "data: \"x6\"",
                        "data: \"x9\"",
                        "data: \"x12\"",
                        "data: \"x15\"",
                        "data: \"x18\"",
                        "data: \"x20\"",
                        "data: \"x21\"");
        assertThat(sent).startsWith("retry: 2000\n\n").contains("id: b.b\n");
    }

    @Test
    void whatIsTooMuchOrNoLongerThereIsToldAsAGap() throws Exception {
        streams.startingAt(Map.of(0, CatchUp.MOST + 1, 1, 0L));

        String sent = session(Positions.of(Map.of(0, 0L, 1, 0L)), "x");

        assertThat(sent).contains("event: gap\nid: ", "data: {\"missed\":20001}", "data: \"x\"");
    }

    @Test
    void whatAnInstanceFurtherOnHasSentIsNotSentAgain() throws Exception {
        streams.startingAt(Map.of(0, 5L, 1, 5L));

        String sent = session(Positions.of(Map.of(0, 6L, 1, 5L)), "x", "x2");

        assertThat(sent.lines().filter(line -> line.startsWith("data: "))).containsExactly("data: \"x2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.2.", "-1", "1,2", "A", "1.2\r\nX: y", "zzzzzzzzzzzzzz", "../..", " "})
    void anIdThatWasNeverSentIsRefused(String id) {
        if (id.equals("x")) {
            assertThat(Positions.parse(id)).hasToString("x");
        } else {
            assertThatThrownBy(() -> Positions.parse(id)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anIdTellsHowFarEachPartitionIsRead() {
        Positions at = Positions.of(Map.of(0, 35L, 1, 36L, 2, 0L));

        assertThat(at).hasToString("z.10.0");
        assertThat(Positions.parse("z.10.0").with(2, 9)).hasToString("z.10.a");
        assertThat(Positions.parse("z").of(1)).isZero();
        assertThat(Positions.parse("1.1").until(Positions.parse("3.0.2"))).isEqualTo(4);
    }

    /** A session that resumes, is told of what comes, and ends. Texts come on partitions 0, 1, 0 … */
    private String session(Positions from, String... texts) throws Exception {
        var stream = new LiveStream<>(wish("x"));
        var out = new ByteArrayOutputStream();
        var session = new Session<>(
                streams, stream, new CatchUp(this::consumer, TOPIC), new Semaphore(1), new EventWriter(out), metrics);
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                session.run(Optional.of(from));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        await(() -> listened(out));
        Map<Integer, Long> next = new HashMap<>(
                Map.of(0, streams.positions().of(0), 1, streams.positions().of(1)));
        for (int i = 0; i < texts.length; i++) {
            arrive(i % 2, next.merge(i % 2, 1L, Long::sum) - 1, texts[i]);
        }
        await(stream::isQuiet);
        streams.close();
        assertThat(thread.join(java.time.Duration.ofSeconds(20))).isTrue();
        return out.toString(UTF_8);
    }

    /** The line of an id without data comes first when a session has begun to listen. */
    private static boolean listened(ByteArrayOutputStream out) {
        String[] blocks = out.toString(UTF_8).split("\n\n", -1);
        return blocks.length > 1 && blocks[blocks.length - 2].matches("id: [0-9a-z.]+");
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private MockConsumer<byte[], byte[]> consumer() {
        var consumer = new MockConsumer<byte[], byte[]>("earliest");
        Map<TopicPartition, Long> starts = Map.of(new TopicPartition(TOPIC, 0), 0L, new TopicPartition(TOPIC, 1), 0L);
        consumer.updateBeginningOffsets(starts);
        consumer.schedulePollTask(() -> topic.stream()
                .filter(record -> consumer.assignment().contains(new TopicPartition(TOPIC, record.partition())))
                .forEach(consumer::addRecord));
        return consumer;
    }

    private Wish<String> wish(String letter) {
        return new Wish<>(
                letter,
                arrival -> {
                    asked.incrementAndGet();
                    return arrival.contains(letter);
                },
                _ -> Optional.empty());
    }

    private void arrive(int partition, long offset, String text) {
        var record = new ConsumerRecord<>(TOPIC, partition, offset, new byte[0], text.getBytes(UTF_8));
        topic.add(record);
        streams.take(record);
    }
}
