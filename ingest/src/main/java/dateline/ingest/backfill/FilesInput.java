package dateline.ingest.backfill;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.archive.ArchiveItem;
import dateline.ingest.archive.ArchivePlace;
import dateline.ingest.read.ArticleReader;
import dateline.ingest.read.FormatRule;
import dateline.ingest.read.Item;
import dateline.ingest.source.FileSource;
import dateline.schemas.Article;
import dateline.schemas.Lane;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Articles in files, read as by {@code publish}. What was read before is read again and passed over, so a place is a
 * count of items; when a file was added, taken away or changed, it is another input and begins anew.
 */
final class FilesInput implements BackfillInput {

    private final String name;
    private final List<Path> files;
    private final Article.Builder known;
    private final long bytes;
    private final String id;

    /** @throws IOException if it cannot be read */
    FilesInput(String name, List<Path> files, String publisher) throws IOException {
        this.name = name;
        this.files = files;
        this.known =
                ArticleReader.start(FileSource.KIND).setPublisher(publisher).setLane(Lane.BACKFILL);
        var listed = new StringBuilder();
        long size = 0;
        for (Path file : files) {
            listed.append(file.getFileName())
                    .append('\n')
                    .append(Files.size(file))
                    .append('\n');
            listed.append(Files.getLastModifiedTime(file).toMillis()).append('\n');
            size += Files.size(file);
        }
        this.bytes = size;
        this.id = InputId.of(name, size, listed.toString().getBytes(UTF_8));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public String kind() {
        return FileSource.KIND;
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public boolean read(ArchivePlace from, Taker out) throws IOException, InterruptedException {
        var reader = new ArticleReader(Clock.systemUTC());
        long[] count = {0};
        long before = 0;
        try {
            for (Path file : files) {
                long start = before;
                var source =
                        new FileSource(List.of(file), FormatRule.AUTO, known, reader, InputStream.nullInputStream());
                source.poll(item -> {
                    var place = new ArchivePlace(0, count[0]++);
                    if (count[0] > from.within()
                            && !out.take(new Step(
                                    archived(place, item),
                                    item.place().toString(),
                                    new ArchivePlace(0, count[0]),
                                    start))) {
                        throw new Enough();
                    }
                });
                before += Files.size(file);
            }
            return true;
        } catch (Enough _) {
            return false;
        }
    }

    private static ArchiveItem archived(ArchivePlace place, Item item) {
        return switch (item) {
            // Even if a line says that it is news: the transactions of a backfill are longer than news should wait.
            case Item.Read(var _, var article) ->
                new ArchiveItem.Page(
                        place,
                        article.getLane() == Lane.BACKFILL
                                ? article
                                : Article.newBuilder(article)
                                        .setLane(Lane.BACKFILL)
                                        .build());
            case Item.Rejected(var _, var step, var cause, var bytes) ->
                new ArchiveItem.Rejected(place, step, cause, bytes);
            case Item.Unreadable(var _, var cause) ->
                new ArchiveItem.Rejected(
                        place,
                        "read-files",
                        new RejectedException(Reason.UNREADABLE, "Cannot be read: " + cause, cause),
                        new byte[0]);
        };
    }
}
