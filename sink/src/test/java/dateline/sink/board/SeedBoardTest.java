package dateline.sink.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.Seed;
import dateline.schemas.SeedState;
import dateline.schemas.Topics;
import dateline.testing.MemorySchemaRegistry;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class SeedBoardTest {

    private final MemorySchemaRegistry schemas = new MemorySchemaRegistry();
    private final SeedBoard board = new SeedBoard(
            Topics.SEEDS.valueSerde(schemas).deserializer(),
            Topics.SEED_STATES.valueSerde(schemas).deserializer());

    @Test
    void putsASeedAndItsStateTogetherWithoutWhatThePollerAloneNeeds() {
        Seed seed = Seed.newBuilder()
                .setSeedId("courier")
                .setKind("feed")
                .setUrl("https://example.org/feed")
                .setPublisher("Example Courier")
                .build();
        SeedState state = SeedState.newBuilder()
                .setSeedId("courier")
                .setFailure("HTTP 500")
                .setSeen(List.of("0123456789abcdef"))
                .build();

        assertThat(board.takeSeed(record(
                        "courier", Topics.SEEDS.valueSerde(schemas).serializer().serialize("seeds", seed))))
                .isTrue();
        assertThat(board.takeState(record(
                        "courier",
                        Topics.SEED_STATES.valueSerde(schemas).serializer().serialize("seed-states", state))))
                .isTrue();

        var both = board.all().get("courier");
        assertThat(both.path("publisher").asText()).isEqualTo("Example Courier");
        assertThat(both.path("failure").asText()).isEqualTo("HTTP 500");
        assertThat(both.has("seen")).isFalse();
        assertThat(SeedBoard.isFailing(both)).isTrue();
    }

    @Test
    void forgetsASeedThatWasTakenOutAndLeavesOutWhatCannotBeRead() {
        Seed seed = Seed.newBuilder()
                .setSeedId("a")
                .setKind("feed")
                .setUrl("https://example.org/")
                .build();
        board.takeSeed(record("a", Topics.SEEDS.valueSerde(schemas).serializer().serialize("seeds", seed)));

        assertThat(board.takeSeed(record("a", null))).isTrue();
        assertThat(board.takeSeed(record("b", new byte[] {7}))).isFalse();
        assertThat(board.takeSeed(new ConsumerRecord<>("seeds", 0, 0, null, new byte[0])))
                .isFalse();

        assertThat(board.all()).isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> record(String key, byte[] value) {
        return new ConsumerRecord<>("seeds", 0, 0, key.getBytes(UTF_8), value);
    }
}
