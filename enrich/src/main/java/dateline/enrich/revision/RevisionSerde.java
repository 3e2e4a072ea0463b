package dateline.enrich.revision;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Twenty-eight bytes: content hash (16), number (4), milliseconds since 1970 (8), most significant first. */
final class RevisionSerde implements Serde<Revision> {

    private static final int HASH_BYTES = 16;
    private static final int BYTES = HASH_BYTES + Integer.BYTES + Long.BYTES;

    @Override
    public Serializer<Revision> serializer() {
        return (_, revision) -> revision == null
                ? null
                : ByteBuffer.allocate(BYTES)
                        .put(HexFormat.of().parseHex(revision.contentHash()))
                        .putInt(revision.number())
                        .putLong(revision.seenAt().toEpochMilli())
                        .array();
    }

    @Override
    public Deserializer<Revision> deserializer() {
        return (_, bytes) -> bytes == null ? null : read(bytes);
    }

    private static Revision read(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new SerializationException("A revision has " + BYTES + " bytes, but these are " + bytes.length);
        }
        var buffer = ByteBuffer.wrap(bytes);
        var hash = new byte[HASH_BYTES];
        buffer.get(hash);
        return new Revision(HexFormat.of().formatHex(hash), buffer.getInt(), Instant.ofEpochMilli(buffer.getLong()));
    }
}
