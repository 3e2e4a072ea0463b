package dateline.ingest.read;

import dateline.ingest.read.LineReader.Line;
import dateline.schemas.Article;
import dateline.schemas.RejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads articles one a line, never more than one line in memory; a broken line is told of and the next one read. */
public final class NdjsonReader {

    private final ArticleReader reader;

    public NdjsonReader(ArticleReader reader) {
        this.reader = reader;
    }

    /**
     * Reads to the end of the stream. Blank lines are no items.
     *
     * @param name names the stream in {@link Place}s
     * @param known what is known of every article beforehand, a new builder each time
     * @throws IOException if the stream breaks off; what came before was handed on
     */
    public void read(InputStream in, String name, Supplier<Article.Builder> known, ItemTaker out)
            throws IOException, InterruptedException {
        var lines = new LineReader(in, ArticleReader.MAX_BYTES);
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!isBlank(line.get().bytes())) {
                out.take(item(line.get(), name, known.get()));
            }
        }
    }

    private Item item(Line line, String name, Article.Builder known) {
        var place = new Place(name, line.number());
        try {
            if (line.length() > ArticleReader.MAX_BYTES) {
                throw ArticleReader.tooLarge();
            }
            return new Item.Read(place, reader.json(line.bytes(), known));
        } catch (RejectedException e) {
            return new Item.Rejected(place, Format.NDJSON.step(), e, line.bytes());
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte value : line) {
            if (value != ' ' && value != '\t' && value != '\r') {
                return false;
            }
        }
        return true;
    }
}
