package dateline.ingest.backfill;

import dateline.ingest.archive.ArchiveItem;
import dateline.ingest.archive.ArchivePlace;
import dateline.ingest.archive.ArchiveReader;
import dateline.ingest.archive.PageRecords;
import dateline.ingest.source.WarcSource;
import dateline.schemas.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A web archive. */
final class WarcInput implements BackfillInput {

    private static final int SIGN_BYTES = 64 << 10;

    private final Path file;
    private final Article.Builder known;
    private final long bytes;
    private final String id;

    /** @throws IOException if it cannot be read */
    WarcInput(Path file, String publisher) throws IOException {
        this.file = file;
        this.known = WarcSource.start(publisher);
        this.bytes = Files.size(file);
        try (var in = Files.newInputStream(file)) {
            this.id = InputId.of(String.valueOf(file.getFileName()), bytes, in.readNBytes(SIGN_BYTES));
        }
    }

    @Override
    public String name() {
        return file.toString();
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
        return WarcSource.KIND;
    }

    @Override
    public boolean read(ArchivePlace from, Taker out) throws IOException, InterruptedException {
        try (var reader = ArchiveReader.open(file, from, new PageRecords(known))) {
            for (Optional<ArchiveItem> next = reader.next(); next.isPresent(); next = reader.next()) {
                ArchiveItem item = next.get();
                if (!out.take(new Step(item, file + ":" + item.place(), reader.place(), reader.position()))) {
                    return false;
                }
            }
            return true;
        }
    }
}
