package dateline.ingest.source;

import dateline.ingest.read.ArticleReader;
import dateline.ingest.read.Format;
import dateline.ingest.read.FormatRule;
import dateline.ingest.read.Item;
import dateline.ingest.read.ItemTaker;
import dateline.ingest.read.NdjsonReader;
import dateline.ingest.read.Place;
import dateline.schemas.Article;
import dateline.schemas.RejectedException;
import dateline.schemas.Seed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads files and folders, each folder in order of its names. A file is one article as text or HTML, or any number as
 * NDJSON or as agencies send them. Of a folder, hidden files and what is no file (pipes, links to folders) are left out.
 */
public final class FileSource implements Source {

    /** Names this kind in seeds and metrics, and stands for a topic in dead letters. */
    public static final String KIND = "files";

    /** Stands for standard input among the paths. */
    public static final Path STANDARD_INPUT = Path.of("-");

    private static final String STANDARD_INPUT_NAME = "standard input";

    private final List<Path> paths;
    private final FormatRule rule;
    private final Article.Builder known;
    private final ArticleReader reader;
    private final InputStream standardInput;

    /**
     * @param paths read in this order
     * @param known what is known of every article beforehand, e.g. publisher and lane
     * @param standardInput read where the paths say {@link #STANDARD_INPUT}; left open
     */
    public FileSource(
            List<Path> paths, FormatRule rule, Article.Builder known, ArticleReader reader, InputStream standardInput) {
        this.paths = List.copyOf(paths);
        this.rule = rule;
        this.known = Article.newBuilder(known);
        this.reader = reader;
        this.standardInput = standardInput;
    }

    /** Reads the folder or file that is the seed's URL. */
    FileSource(Seed seed, SourceParts parts, Memory memory) {
        this(
                List.of(Path.of(seed.getUrl())),
                FormatRule.AUTO,
                ArticleReader.start(KIND)
                        .setSeedId(seed.getSeedId())
                        .setPublisher(seed.getPublisher())
                        .setLane(seed.getLane()),
                parts.reader(),
                InputStream.nullInputStream());
    }

    @Override
    public void poll(ItemTaker out) throws InterruptedException {
        for (Path path : paths) {
            if (path.equals(STANDARD_INPUT)) {
                readStandardInput(out);
            } else if (Files.isDirectory(path)) {
                readFolder(path, out);
            } else {
                readFile(path, out);
            }
        }
    }

    private void readFolder(Path folder, ItemTaker out) throws InterruptedException {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.sorted().toList();
        } catch (IOException e) {
            out.take(new Item.Unreadable(new Place(folder.toString(), 1), e));
            return;
        }
        for (Path entry : entries) {
            boolean hidden = entry.getFileName().toString().startsWith(".");
            if (!hidden && Files.isDirectory(entry) && !Files.isSymbolicLink(entry)) { // a link could lead in circles
                readFolder(entry, out);
            } else if (!hidden && Files.isRegularFile(entry)) {
                readFile(entry, out);
            }
        }
    }

    private void readFile(Path file, ItemTaker out) throws InterruptedException {
        try (InputStream in = Files.newInputStream(file)) {
            read(file.toString(), in, out);
        } catch (IOException e) {
            out.take(new Item.Unreadable(new Place(file.toString(), 1), e));
        }
    }

    private void readStandardInput(ItemTaker out) throws InterruptedException {
        try {
            read(STANDARD_INPUT_NAME, standardInput, out);
        } catch (IOException e) {
            out.take(new Item.Unreadable(new Place(STANDARD_INPUT_NAME, 1), e));
        }
    }

    private void read(String name, InputStream in, ItemTaker out) throws IOException, InterruptedException {
        var buffered = new BufferedInputStream(in, Format.SIGN_BYTES);
        Format format = rule.formatOf(name, start(buffered));
        if (format == Format.NDJSON) {
            new NdjsonReader(reader).read(buffered, name, () -> Article.newBuilder(known), out);
        } else if (format.wire().isPresent()) {
            for (Item item : agencyFile(name, format, buffered.readNBytes(ArticleReader.MAX_BYTES + 1))) {
                out.take(item);
            }
        } else {
            out.take(wholeFile(name, format, buffered.readNBytes(ArticleReader.MAX_BYTES + 1)));
        }
    }

    /** What is there at once, up to a few kilobytes; standard input may be typed slowly. */
    private static byte[] start(BufferedInputStream in) throws IOException {
        in.mark(Format.SIGN_BYTES);
        byte[] start = new byte[Format.SIGN_BYTES];
        int length = Math.max(0, in.read(start));
        in.reset();
        return Arrays.copyOf(start, length);
    }

    private List<Item> agencyFile(String name, Format format, byte[] bytes) {
        try {
            return reader.wire(format, bytes, "", name, () -> Article.newBuilder(known));
        } catch (RejectedException e) {
            return List.of(new Item.Rejected(new Place(name, 1), format.step(), e, bytes));
        }
    }

    private Item wholeFile(String name, Format format, byte[] bytes) {
        var place = new Place(name, 1);
        try {
            var article = Article.newBuilder(known);
            return new Item.Read(
                    place, format == Format.HTML ? reader.html(bytes, "", article) : reader.text(bytes, article));
        } catch (RejectedException e) {
            return new Item.Rejected(place, format.step(), e, bytes);
        }
    }
}
