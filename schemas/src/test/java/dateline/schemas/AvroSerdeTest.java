package dateline.schemas;

import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.schemas.RejectedException.Reason;
import dateline.testing.MemorySchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.serialization.Serde;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {

    private final MemorySchemaRegistry registry = new MemorySchemaRegistry();
    private final Serde<Article> serde = Topics.ARTICLES.valueSerde(registry);

    @Test
    void readsWhatItWrote() {
        var article = article("a1").build();

        byte[] bytes = write(article);

        assertThat(bytes[0]).isZero();
        assertThat(ByteBuffer.wrap(bytes).getInt(1)).isEqualTo(1);
        assertThat(read(bytes)).isEqualTo(article);
    }

    @Test
    void readsWhatAnotherVersionOfTheSchemaWrote() throws IOException {
        Schema older = SchemaBuilder.record("Article")
                .namespace("dateline.schemas")
                .fields()
                .requiredString("headline")
                .requiredString("body")
                .requiredLong("fetchedAt")
                .requiredInt("droppedSince")
                .endRecord();
        var record = new GenericData.Record(older);
        record.put("headline", "H");
        record.put("body", "B");
        record.put("fetchedAt", 0L);
        record.put("droppedSince", 7);

        Article article = read(bytes(record));

        assertThat(article.getHeadline()).isEqualTo("H");
        assertThat(article.getLane()).isEqualTo(Lane.LIVE);
        assertThat(article.getPublisher()).isNull();
    }

    @Test
    void rejectsBytesThatAreNotInTheWireFormat() {
        assertReason(
                Reason.UNREADABLE,
                () -> read("{\"headline\":\"H\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertReason(Reason.UNREADABLE, () -> read(new byte[] {0, 0}));
    }

    @Test
    void rejectsAnUnknownSchemaId() {
        byte[] bytes = write(article("a1").build());
        bytes[4] = 99;

        assertReason(Reason.UNKNOWN_SCHEMA, () -> read(bytes));
    }

    @Test
    void rejectsASchemaThatIsNoArticle() throws IOException {
        Schema other =
                SchemaBuilder.record("Weather").fields().requiredInt("degrees").endRecord();
        var record = new GenericData.Record(other);
        record.put("degrees", 21);
        byte[] bytes = bytes(record);

        assertReason(Reason.WRONG_SCHEMA, () -> read(bytes));
    }

    @Test
    void rejectsBytesThatEndTooSoonOrGoOnTooLong() {
        byte[] bytes = write(article("a1").build());

        assertReason(Reason.UNREADABLE, () -> read(Arrays.copyOf(bytes, bytes.length - 4)));
        assertReason(Reason.UNREADABLE, () -> read(Arrays.copyOf(bytes, bytes.length + 4)));
    }

    @Test
    void rejectsAStringThatClaimsToBeTwoGigabytesWithoutMakingRoomForIt() {
        write(article("a1").build());
        byte[] bytes = {0, 0, 0, 0, 1, (byte) 0xf0, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f};

        assertReason(Reason.UNREADABLE, () -> read(bytes));
    }

    @Test
    void everyTruncationAndEveryFlippedByteIsReadOrRejected() {
        byte[] bytes = write(article("a1").build());
        for (int place = 5; place < bytes.length; place++) {
            byte[] flipped = bytes.clone();
            flipped[place] ^= (byte) 0xff;
            readOrReject(flipped);
            readOrReject(Arrays.copyOf(bytes, place));
        }
    }

    private void readOrReject(byte[] bytes) {
        try {
            read(bytes);
        } catch (RejectedException e) {
            assertThat(e.reason()).isEqualTo(Reason.UNREADABLE);
        }
    }

    private byte[] write(Article article) {
        return serde.serializer().serialize("articles", article);
    }

    private Article read(byte[] bytes) {
        return serde.deserializer().deserialize("articles", bytes);
    }

    private byte[] bytes(GenericRecord record) throws IOException {
        int id = registry.register("articles-value", record.getSchema());
        var out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static void assertReason(Reason reason, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
