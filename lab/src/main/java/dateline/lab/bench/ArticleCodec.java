package dateline.lab.bench;

import dateline.schemas.Article;
import dateline.schemas.AvroSerde;
import dateline.schemas.SchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;

/** One way to write and read one article, all of it prepared that can be. */
interface ArticleCodec {

    /** Writes the article. */
    byte[] write() throws IOException;

    /** Reads what {@link #write} gives. */
    Object read() throws IOException;

    /**
     * The codec of this name for this article.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    static ArticleCodec of(String name, Article article) throws IOException {
        return switch (name) {
            case "dateline" -> new Ours(article);
            case "generic" -> new Generic(article);
            case "single-object" -> new SingleObject(article);
            default -> throw new IllegalArgumentException("No codec is named " + name);
        };
    }

    /** The serde of topic {@code articles}. */
    final class Ours implements ArticleCodec {

        private final Article article;
        private final AvroSerde<Article> serde = new AvroSerde<>(new OneSchema(), "articles-value", Article.class);
        private final byte[] bytes;

        Ours(Article article) {
            this.article = article;
            this.bytes = write();
        }

        @Override
        public byte[] write() {
            return serde.serialize("articles", article);
        }

        @Override
        public Object read() {
            return serde.deserialize("articles", bytes);
        }
    }

    /** Avro binary of records without classes. */
    final class Generic implements ArticleCodec {

        private static final Schema SCHEMA = Article.getClassSchema();

        private final GenericDatumReader<GenericRecord> reader = new GenericDatumReader<>(SCHEMA);
        private final GenericDatumWriter<GenericRecord> writer = new GenericDatumWriter<>(SCHEMA);
        private final GenericRecord article;
        private final byte[] bytes;

        Generic(Article article) throws IOException {
            byte[] framed = new Ours(article).write();
            this.article = reader.read(null, DecoderFactory.get().binaryDecoder(framed, 5, framed.length - 5, null));
            this.bytes = write();
        }

        @Override
        public byte[] write() throws IOException {
            var out = new ByteArrayOutputStream(4096);
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
            writer.write(article, encoder);
            encoder.flush();
            return out.toByteArray();
        }

        @Override
        public Object read() throws IOException {
            return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        }
    }

    /** Avro's own framing of generated classes: two marker bytes, eight of fingerprint, Avro binary. */
    final class SingleObject implements ArticleCodec {

        private final BinaryMessageEncoder<Article> encoder = Article.getEncoder();
        private final BinaryMessageDecoder<Article> decoder = Article.getDecoder();
        private final Article article;
        private final byte[] bytes;

        SingleObject(Article article) throws IOException {
            this.article = article;
            this.bytes = write();
        }

        @Override
        public byte[] write() throws IOException {
            ByteBuffer buffer = encoder.encode(article);
            byte[] copy = new byte[buffer.remaining()];
            buffer.get(copy);
            return copy;
        }

        @Override
        public Object read() throws IOException {
            return decoder.decode(bytes);
        }
    }

    /** A registry for one schema, since a benchmark is not about the network. */
    final class OneSchema implements SchemaRegistry {

        @Override
        public int register(String subject, Schema schema) {
            return 1;
        }

        @Override
        public Schema byId(int id) {
            return Article.getClassSchema();
        }
    }
}
