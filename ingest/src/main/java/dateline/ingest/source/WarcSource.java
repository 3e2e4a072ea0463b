package dateline.ingest.source;

import dateline.ingest.archive.ArchiveItem;
import dateline.ingest.archive.ArchivePlace;
import dateline.ingest.archive.ArchiveReader;
import dateline.ingest.archive.PageRecords;
import dateline.ingest.read.ArticleReader;
import dateline.ingest.read.Item;
import dateline.ingest.read.ItemTaker;
import dateline.ingest.read.Place;
import dateline.schemas.Article;
import dateline.schemas.Lane;
import dateline.schemas.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the pages of a web archive, WARC or ARC, or of all archives in a folder. Its articles are of lane {@code
 * BACKFILL}, whatever the seed says. What is left out is counted by reason and told of once an archive.
 */
public final class WarcSource implements Source {

    /** Names this kind in seeds and metrics, and stands for a topic in dead letters. */
    public static final String KIND = "warc";

    private static final Logger log = LoggerFactory.getLogger(WarcSource.class);

    private final Path path;
    private final Article.Builder known;

    /** Reads the folder or file that is the seed's URL. */
    WarcSource(Seed seed, SourceParts parts, Memory memory) {
        this.path = Path.of(seed.getUrl());
        this.known = start(seed.getPublisher()).setSeedId(seed.getSeedId());
    }

    /** Starts an article of this kind. */
    public static Article.Builder start(String publisher) {
        return ArticleReader.start(KIND).setPublisher(publisher).setLane(Lane.BACKFILL);
    }

    @Override
    public void poll(ItemTaker out) throws SourceException, InterruptedException {
        List<Path> archives;
        try (Stream<Path> files = Files.walk(path)) {
            archives = files.filter(ArchiveReader::isNamedSo).sorted().toList();
        } catch (IOException e) {
            throw new SourceException("Cannot read " + path, e);
        }
        for (Path archive : archives) {
            read(archive, out);
        }
    }

    private void read(Path archive, ItemTaker out) throws InterruptedException {
        Map<String, Integer> leftOut = new TreeMap<>();
        try (var reader = ArchiveReader.open(archive, ArchivePlace.START, new PageRecords(known))) {
            for (Optional<ArchiveItem> next = reader.next(); next.isPresent(); next = reader.next()) {
                switch (next.get()) {
                    case ArchiveItem.Page(var place, var article) ->
                        out.take(new Item.Read(at(archive, place), article));
                    case ArchiveItem.Rejected(var place, var step, var cause, var bytes) ->
                        out.take(new Item.Rejected(at(archive, place), step, cause, bytes));
                    case ArchiveItem.LeftOut(var place, var reason) -> leftOut.merge(reason, 1, Integer::sum);
                }
            }
        } catch (IOException e) {
            out.take(new Item.Unreadable(new Place(archive.toString(), 1), e));
        }
        log.info(
                "{}: left out {}",
                archive.getFileName(),
                leftOut.entrySet().stream()
                        .map(entry -> entry.getValue() + " for " + entry.getKey())
                        .collect(Collectors.joining(", ")));
    }

    private static Place at(Path archive, ArchivePlace place) {
        return new Place(archive.toString(), place.offset());
    }
}
