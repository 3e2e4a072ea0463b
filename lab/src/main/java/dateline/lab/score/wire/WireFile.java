package dateline.lab.score.wire;

import dateline.ingest.read.ArticleReader;
import dateline.ingest.read.Format;
import dateline.ingest.read.FormatRule;
import dateline.ingest.read.Item;
import dateline.ingest.read.Place;
import dateline.schemas.Article;
import dateline.schemas.RejectedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A file of the set and what was read of it. */
record WireFile(String name, Format format, List<Item> items) {

    static final String FOLDER = "wire-superdesk/tests/io/fixtures";

    /** Those in an agency's format, told by their first bytes; in order of names. */
    static List<WireFile> all(Path data, ArticleReader reader) throws IOException {
        List<WireFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(data.resolve(FOLDER))) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(path);
                String name = path.getFileName().toString();
                Format format =
                        FormatRule.AUTO.formatOf(name, Arrays.copyOf(bytes, Math.min(bytes.length, Format.SIGN_BYTES)));
                files.add(new WireFile(
                        name, format, format.wire().isEmpty() ? List.of() : read(reader, format, bytes, name)));
            }
        }
        return files;
    }

    private static List<Item> read(ArticleReader reader, Format format, byte[] bytes, String name) {
        try {
            return reader.wire(format, bytes, "", name, () -> ArticleReader.start("files"));
        } catch (RejectedException e) {
            return List.of(new Item.Rejected(new Place(name, 1), format.step(), e, bytes));
        }
    }

    List<Article> articles() {
        return items.stream()
                .filter(Item.Read.class::isInstance)
                .map(item -> ((Item.Read) item).article())
                .toList();
    }

    List<Item.Rejected> rejected() {
        return items.stream()
                .filter(Item.Rejected.class::isInstance)
                .map(Item.Rejected.class::cast)
                .toList();
    }
}
