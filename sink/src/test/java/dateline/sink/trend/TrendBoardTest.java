package dateline.sink.trend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.Topics;
import dateline.schemas.Trend;
import dateline.schemas.TrendKind;
import dateline.testing.Articles;
import dateline.testing.MemorySchemaRegistry;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class TrendBoardTest {

    private static final String TOPIC = Topics.TRENDS.name();

    private final MemorySchemaRegistry schemas = new MemorySchemaRegistry();
    private final TrendBoard board =
            new TrendBoard(Topics.TRENDS.valueSerde(schemas).deserializer());

    @Test
    void showsTheNewestOfEachMostRisingFirst() {
        assertThat(board.take(record(0, "a", trend("a", TrendKind.PLACE, "en", 5))))
                .isTrue();
        assertThat(board.take(record(1, "b", trend("b", TrendKind.STORY, "en", 6))))
                .isTrue();
        assertThat(board.take(record(2, "c", trend("c", TrendKind.PLACE, "de", 9))))
                .isTrue();
        assertThat(board.take(record(3, "a", trend("a", TrendKind.PLACE, "en", 7))))
                .isTrue();

        assertThat(ids(Optional.empty(), Optional.empty())).containsExactly("c", "a", "b");
        assertThat(ids(Optional.of("PLACE"), Optional.of("en"))).containsExactly("a");
        assertThat(board.rising(Optional.empty(), Optional.empty(), 1)).hasSize(1);
    }

    @Test
    void takesOffWhatNoLongerRisesAndLeavesOutWhatCannotBeRead() {
        board.take(record(0, "a", trend("a", TrendKind.PLACE, "en", 5)));

        assertThat(board.take(record(1, "a", null))).isTrue();
        assertThat(board.take(record(2, "b", new byte[] {7}))).isFalse();
        assertThat(board.take(new ConsumerRecord<>(TOPIC, 0, 3, null, new byte[0])))
                .isFalse();

        assertThat(ids(Optional.empty(), Optional.empty())).isEmpty();
    }

    private List<String> ids(Optional<String> kind, Optional<String> language) {
        return board.rising(kind, language, 10).stream().map(Trend::getTrendId).toList();
    }

    private byte[] trend(String id, TrendKind kind, String language, double rise) {
        Trend trend = Trend.newBuilder()
                .setTrendId(id)
                .setKind(kind)
                .setLanguage(language)
                .setName(id)
                .setAt(Articles.NOON)
                .setSince(Articles.NOON)
                .setCount(5)
                .setExpected(1)
                .setRise(rise)
                .build();
        return Topics.TRENDS.valueSerde(schemas).serializer().serialize(TOPIC, trend);
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String key, byte[] value) {
        return new ConsumerRecord<>(TOPIC, 0, offset, key.getBytes(UTF_8), value);
    }
}
