package dateline.sink.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.schemas.RecordJson;
import dateline.schemas.RejectedException;
import dateline.schemas.Seed;
import dateline.schemas.SeedState;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** What is polled, and how each of it does. Safe for use by many threads. */
public final class SeedBoard {

    /** Far more than one ingest polls. */
    static final int MOST = 50_000;

    /** Large, and of use to the poller alone. */
    private static final Set<String> BULKY = Set.of("seen", "rhythm", "documents", "pending");

    private final Map<String, ObjectNode> seeds = new ConcurrentSkipListMap<>();
    private final Map<String, ObjectNode> states = new ConcurrentSkipListMap<>();
    private final Deserializer<Seed> seedValues;
    private final Deserializer<SeedState> stateValues;

    /**
     * An empty board.
     *
     * @param seedValues reads records of topic {@code seeds}
     * @param stateValues reads records of topic {@code seed-states}
     */
    public SeedBoard(Deserializer<Seed> seedValues, Deserializer<SeedState> stateValues) {
        this.seedValues = seedValues;
        this.stateValues = stateValues;
    }

    /** Takes a record of {@code seeds}; false if it cannot be read or the board is full. */
    public boolean takeSeed(ConsumerRecord<byte[], byte[]> record) {
        return take(record, seeds, value -> RecordJson.of(seedValues.deserialize(record.topic(), value)));
    }

    /** Takes a record of {@code seed-states}; false if it cannot be read or the board is full. */
    public boolean takeState(ConsumerRecord<byte[], byte[]> record) {
        return take(record, states, value -> RecordJson.of(stateValues.deserialize(record.topic(), value), BULKY));
    }

    private static boolean take(
            ConsumerRecord<byte[], byte[]> record, Map<String, ObjectNode> board, Function<byte[], ObjectNode> read) {
        if (record.key() == null) {
            return false;
        }
        String id = new String(record.key(), UTF_8);
        if (record.value() == null) {
            board.remove(id);
            return true;
        }
        if (board.size() >= MOST && !board.containsKey(id)) {
            return false;
        }
        try {
            board.put(id, read.apply(record.value()));
            return true;
        } catch (SerializationException | RejectedException _) {
            return false;
        }
    }

    /** Each seed with its state, by id; the fields of both records, those of the state where both have one. */
    public Map<String, ObjectNode> all() {
        Map<String, ObjectNode> all = new TreeMap<>();
        seeds.forEach((id, seed) -> all.put(id, seed.deepCopy()));
        states.forEach((id, state) -> {
            ObjectNode both = all.computeIfAbsent(id, _ -> JsonNodeFactory.instance.objectNode());
            both.setAll(state.deepCopy());
        });
        all.forEach((id, seed) -> seed.put("seedId", id));
        return all;
    }

    /** Whether something is wrong with a seed. */
    public static boolean isFailing(ObjectNode seed) {
        String health = seed.path("health").asText("UNKNOWN");
        return seed.hasNonNull("failure") || !(health.equals("UNKNOWN") || health.equals("GOOD"));
    }
}
