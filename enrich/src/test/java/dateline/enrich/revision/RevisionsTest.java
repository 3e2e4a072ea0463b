package dateline.enrich.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevisionsTest {

    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");
    private static final String HASH = "00112233445566778899aabbccddeeff";
    private static final String OTHER = "ffeeddccbbaa99887766554433221100";

    private KeyValueStore<String, Revision> store;
    private Revisions revisions;

    @BeforeEach
    void open() {
        store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(Revisions.STORE), Serdes.String(), new RevisionSerde())
                .withLoggingDisabled()
                .build();
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        revisions = new Revisions(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void countsFromOne() {
        assertThat(revisions.next("a", HASH, NOON)).contains(new Revision(HASH, 1, NOON));

        revisions.remember("a", new Revision(HASH, 1, NOON));

        assertThat(revisions.next("a", OTHER, NOON)).contains(new Revision(OTHER, 2, NOON));
        assertThat(revisions.next("a", HASH, NOON)).isEmpty();
    }

    @Test
    void keepsWhatIsRepeated() {
        revisions.remember("a", new Revision(HASH, 3, NOON));

        assertThat(revisions.next("a", HASH, NOON.plus(Duration.ofDays(29)))).isEmpty();
        revisions.forgetOld(NOON.plus(Duration.ofDays(31)));

        assertThat(revisions.next("a", OTHER, NOON)).map(Revision::number).contains(4);
    }

    @Test
    void forgetsTheOldAndNothingElseHoweverManyThereAre() {
        int count = 12_000;
        for (int i = 0; i < count; i++) {
            revisions.remember("a" + i, new Revision(HASH, 1, i % 2 == 0 ? NOON : NOON.plus(Duration.ofDays(10))));
        }

        for (int slice = 0; slice < 3; slice++) {
            revisions.forgetOld(NOON.plus(Duration.ofDays(35)));
        }

        for (int i = 0; i < count; i++) {
            assertThat(store.get("a" + i) == null).as("a" + i).isEqualTo(i % 2 == 0);
        }
    }

    @Test
    void survivesItsSerde() {
        var serde = new RevisionSerde();
        var revision = new Revision(HASH, 7, NOON);

        assertThat(serde.deserializer().deserialize("", serde.serializer().serialize("", revision)))
                .isEqualTo(revision);
        assertThat(serde.deserializer().deserialize("", null)).isNull();
        assertThatThrownBy(() -> serde.deserializer().deserialize("", new byte[3]))
                .isInstanceOf(SerializationException.class)
                .hasMessage("A revision has 28 bytes, but these are 3");
    }
}
