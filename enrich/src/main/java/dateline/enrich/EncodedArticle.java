package dateline.enrich;

import static dateline.schemas.Topics.ENRICHED_ARTICLES;

import dateline.schemas.DuplicateVerdict;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.StoryTag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.common.serialization.Serde;

/**
 * An enriched article in the wire format, in two parts: before and after the verdict on copies and the story, which are
 * null in it and which can be put between without reading the rest. In Avro binary a null of such a field is one byte, and
 * fields follow each other in the order of the schema. One of another version of this program is read and written anew.
 *
 * @param schema fingerprint of the one it was written with
 */
record EncodedArticle(long schema, ByteBuffer before, ByteBuffer after) {

    private static final Schema SCHEMA = EnrichedArticle.getClassSchema();
    private static final SpecificData MODEL = SpecificData.getForClass(EnrichedArticle.class);
    private static final Schema.Field COPIES = SCHEMA.getField("duplicate");
    private static final Schema.Field STORY = SCHEMA.getField("story");
    private static final List<Schema.Field> AFTER =
            SCHEMA.getFields().subList(STORY.pos() + 1, SCHEMA.getFields().size());

    private static final long OURS = SchemaNormalization.parsingFingerprint64(SCHEMA);

    private static final int USUAL_VERDICTS = 512;

    static {
        if (STORY.pos() != COPIES.pos() + 1) {
            throw new IllegalStateException("In the schema, story must come right after duplicate");
        }
    }

    /** @throws IllegalArgumentException if the article has one of these two already */
    static EncodedArticle of(EnrichedArticle article, Serde<EnrichedArticle> serde) {
        if (article.getDuplicate() != null || article.getStory() != null) {
            throw new IllegalArgumentException("This article has its verdicts already");
        }
        byte[] bytes = serde.serializer().serialize(ENRICHED_ARTICLES.name(), article);
        var after = new ByteArrayOutputStream();
        for (Schema.Field field : AFTER) {
            write(field.schema(), article.get(field.pos()), after);
        }
        int end = bytes.length - after.size();
        return new EncodedArticle(OURS, ByteBuffer.wrap(bytes, 0, end - 2), ByteBuffer.wrap(bytes, end, after.size()));
    }

    /** Length of the article as it is. */
    int length() {
        return before.remaining() + 2 + after.remaining();
    }

    int writtenBytes() {
        return Long.BYTES + Integer.BYTES + before.remaining() + after.remaining();
    }

    /** Fingerprint; length of the first part; both parts. */
    ByteBuffer written() {
        return ByteBuffer.allocate(writtenBytes())
                .putLong(schema)
                .putInt(before.remaining())
                .put(before.duplicate())
                .put(after.duplicate())
                .flip();
    }

    /** What {@link #written} gave, to the end. */
    static EncodedArticle read(ByteBuffer in) {
        long schema = in.getLong();
        int length = in.getInt();
        ByteBuffer before = in.slice(in.position(), length);
        return new EncodedArticle(schema, before, in.slice(in.position() + length, in.remaining() - length));
    }

    /** The article in the wire format with these verdicts; null for one that it has not. */
    byte[] with(DuplicateVerdict copies, StoryTag story, Serde<EnrichedArticle> serde) {
        if (schema != OURS) {
            EnrichedArticle article = EnrichedArticle.newBuilder(read(serde))
                    .setDuplicate(copies)
                    .setStory(story)
                    .build();
            return serde.serializer().serialize(ENRICHED_ARTICLES.name(), article);
        }
        var between = new ByteArrayOutputStream(USUAL_VERDICTS);
        write(COPIES.schema(), copies, between);
        write(STORY.schema(), story, between);
        return joined(between.toByteArray());
    }

    /** All of it, without these verdicts. */
    EnrichedArticle read(Serde<EnrichedArticle> serde) {
        return serde.deserializer().deserialize(ENRICHED_ARTICLES.name(), joined(new byte[2]));
    }

    private byte[] joined(byte[] between) {
        return ByteBuffer.allocate(before.remaining() + between.length + after.remaining())
                .put(before.duplicate())
                .put(between)
                .put(after.duplicate())
                .array();
    }

    private static void write(Schema schema, Object value, ByteArrayOutputStream out) {
        try {
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new SpecificDatumWriter<>(schema, MODEL).write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does no I/O
        }
    }
}
