package dateline.schemas;

import dateline.schemas.RejectedException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes and reads values in the Confluent wire format: byte 0, the schema's id as four bytes, most significant
 * first, then Avro binary.
 *
 * <p>A serde belongs to a subject, not to the topic it is called with: what Kafka Streams keeps in its own internal
 * topics is written with the same schema and needs no subject of its own. Safe for use by many threads.
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T>, Serializer<T>, Deserializer<T> {

    private static final byte MAGIC = 0;
    private static final int HEADER_BYTES = 1 + Integer.BYTES;

    static {
        AvroSafety.establish();
    }

    private final SchemaRegistry registry;
    private final String subject;
    private final Schema schema;
    private final SpecificData model;
    private final Map<Integer, DatumReader<T>> readers = new ConcurrentHashMap<>();

    /** @param subject what the schema is registered under, {@code <topic>-value} */
    public AvroSerde(SchemaRegistry registry, String subject, Class<T> type) {
        this.registry = registry;
        this.subject = subject;
        this.model = SpecificData.getForClass(type);
        this.schema = model.getSchema(type);
    }

    @Override
    public byte[] serialize(String topic, T value) {
        if (value == null) {
            return null;
        }
        int id = registry.register(subject, schema);
        var bytes = new ByteArrayOutputStream(4096);
        bytes.writeBytes(ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).putInt(id).array());
        try {
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new SpecificDatumWriter<T>(schema, model).write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does no I/O
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a value as this program's version of the schema, whichever version it was written with.
     *
     * @throws RejectedException if these bytes can never be read
     * @throws RegistryUnavailableException if the schema is not known here yet and the registry does not answer
     */
    @Override
    public T deserialize(String topic, byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes.length < HEADER_BYTES || bytes[0] != MAGIC) {
            throw new RejectedException(
                    Reason.UNREADABLE, "Not in the wire format: a value starts with byte 0 and a four-byte schema id");
        }
        int id = ByteBuffer.wrap(bytes).getInt(1);
        DatumReader<T> reader = readers.computeIfAbsent(id, this::reader);
        try {
            BinaryDecoder decoder =
                    DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
            T value = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new RejectedException(Reason.UNREADABLE, "Bytes left over after the record of schema " + id);
            }
            return value;
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException | UnsupportedOperationException e) {
            throw new RejectedException(
                    Reason.UNREADABLE, "Bytes do not follow schema " + id + ": " + e.getMessage(), e);
        }
    }

    private DatumReader<T> reader(int id) {
        Schema writer = registry.byId(id);
        var compatibility = SchemaCompatibility.checkReaderWriterCompatibility(schema, writer);
        if (compatibility.getType() != SchemaCompatibilityType.COMPATIBLE) {
            throw new RejectedException(
                    Reason.WRONG_SCHEMA,
                    "Schema " + id + " (" + writer.getFullName() + ") cannot be read as " + schema.getFullName() + ": "
                            + compatibility
                                    .getResult()
                                    .getIncompatibilities()
                                    .getFirst()
                                    .getMessage());
        }
        return new SpecificDatumReader<>(writer, schema, model);
    }

    /** Registers the schema now, so that a missing registry or a refused schema shows at start. */
    public void register() {
        registry.register(subject, schema);
    }

    @Override
    public Serializer<T> serializer() {
        return this;
    }

    @Override
    public Deserializer<T> deserializer() {
        return this;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        // all that is needed came with the constructor
    }

    @Override
    public void close() {
        // the registry is shared and closed by who made it
    }
}
