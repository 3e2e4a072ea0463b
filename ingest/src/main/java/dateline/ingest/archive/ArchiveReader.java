package dateline.ingest.archive;

import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/**
 * Goes through an archive record by record. Each record is one item; a stretch of bytes in which no record can be found
 * is one rejected item. For one thread.
 */
public final class ArchiveReader implements AutoCloseable {

    /** What stands in dead letters for the step that gave up on bytes that are no record. */
    static final String STEP = "read-archive";

    private static final Pattern NAME = Pattern.compile(".+\\.w?arc(?:\\.gz|\\.zst)?", Pattern.CASE_INSENSITIVE);
    private static final int ZSTD = 0xFD2FB528;
    private static final int ZSTD_DICTIONARY = 0x184D2A5D;
    private static final int KEPT_BYTES = 64 << 10;

    private final SeekableByteChannel channel;
    private final BoundedInput in;
    private final long size;
    private final boolean gzip;
    private final PageRecords pages;

    /** Offset of the member that is being read; of a plain file, where reading it began. */
    private long member;

    /** Records of that member that were read. */
    private long within;

    /** Null between two members. */
    private RecordStream records;

    private GzipMember inflating;

    private ArchiveReader(SeekableByteChannel channel, long size, PageRecords pages) throws IOException {
        this.channel = channel;
        this.size = size;
        this.pages = pages;
        this.in = new BoundedInput(channel, size);
        this.gzip = isGzip(in);
    }

    /**
     * Opens an archive.
     *
     * @param from where an item said the next one begins; {@link ArchivePlace#START} for the first
     * @throws IOException if the file cannot be read, is compressed otherwise, or has no such place any more
     */
    public static ArchiveReader open(Path file, ArchivePlace from, PageRecords pages) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            var reader = new ArchiveReader(channel, channel.size(), pages);
            reader.goTo(from);
            return reader;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Whether a file is called as archives are, e.g. {@code crawl-00000.warc.gz}. */
    public static boolean isNamedSo(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches() && Files.isRegularFile(file);
    }

    private static boolean isGzip(BoundedInput in) throws IOException {
        ByteBuffer start = in.peek();
        if (start.remaining() >= Integer.BYTES) {
            int sign = Integer.reverseBytes(start.getInt(start.position()));
            if (sign == ZSTD || sign == ZSTD_DICTIONARY) {
                throw new IOException("is compressed with zstd, which is not read; unpack it first, e.g. with zstd -d");
            }
        }
        return start.remaining() > 1
                && (start.get(start.position()) & 0xFF) == GzipMember.MAGIC_1
                && (start.get(start.position() + 1) & 0xFF) == GzipMember.MAGIC_2;
    }

    private void goTo(ArchivePlace from) throws IOException {
        if (from.offset() > size) {
            throw new IOException("has only " + size + " bytes, but was read up to " + from.offset() + " before");
        }
        member = from.offset();
        in.seek(member);
        while (within < from.within()) {
            if (next(false).isEmpty()) {
                throw new IOException("has no record " + from + " any more, which was read before");
            }
        }
    }

    /** How many bytes the file had when it was opened. */
    public long size() {
        return size;
    }

    /** How many bytes of it were read; what is buffered may be counted. */
    public long position() {
        return in.position();
    }

    /** Where the next record begins: reading can start there again. */
    public ArchivePlace place() {
        if (!gzip && records != null) {
            return new ArchivePlace(member + records.position(), 0);
        }
        return new ArchivePlace(member, within);
    }

    /**
     * Reads the next record.
     *
     * @return nothing at the end of the file
     * @throws IOException if the file itself can no longer be read
     */
    public Optional<ArchiveItem> next() throws IOException {
        return next(true);
    }

    private Optional<ArchiveItem> next(boolean wanted) throws IOException {
        while (true) {
            ArchivePlace place = place();
            RecordHead head;
            byte[] block;
            try {
                if (!begins()) {
                    if (place().offset() >= size) {
                        return Optional.empty();
                    }
                    continue;
                }
                place = place();
                head = records.head();
                block = records.block(head.length(), PageRecords.MOST_BLOCK_BYTES);
                within++;
                boolean _ = moreInMember(); // sees to the checksum, before what was read is believed
            } catch (IOException | IllegalArgumentException e) {
                return Optional.of(broken(place, e));
            }
            return wanted ? Optional.of(pages.item(place, head, block)) : Optional.of(unread(place));
        }
    }

    private static ArchiveItem unread(ArchivePlace place) {
        return new ArchiveItem.LeftOut(place, "read before");
    }

    /** Opens the next member if need be; returns whether a record begins, else the member has ended. */
    private boolean begins() throws IOException {
        if (records == null) {
            if (in.position() != member) {
                in.seek(member);
            }
            InputStream bytes = in;
            if (gzip && in.peek().hasRemaining()) {
                inflating = new GzipMember(in);
                bytes = inflating;
            }
            records = new RecordStream(bytes);
        } else if (inflating != null) {
            inflating.record();
        }
        return moreInMember();
    }

    private boolean moreInMember() throws IOException {
        if (records.more()) {
            return true;
        }
        leaveMember(gzip ? in.position() : size);
        return false;
    }

    private void leaveMember(long next) {
        if (inflating != null) {
            inflating.close();
            inflating = null;
        }
        records = null;
        member = next;
        within = 0;
    }

    /** One item for what is broken, and goes on to where the next record may begin. */
    private ArchiveItem broken(ArchivePlace place, Exception cause) throws IOException {
        boolean inMember = records != null && (inflating == null || !isOfGzip(cause));
        if (!inMember || !findInMember()) {
            findMember(place);
        }
        long next = place().offset();
        byte[] bytes = bytes(place.offset(), next);
        String detail =
                cause instanceof EOFException && cause.getMessage() == null ? "ends too soon" : cause.getMessage();
        return new ArchiveItem.Rejected(
                place,
                STEP,
                new RejectedException(Reason.UNREADABLE, "At byte " + place + ": " + detail, cause),
                bytes);
    }

    /** What the compression says is wrong with it; behind that nothing can be inflated. */
    private static boolean isOfGzip(Exception cause) {
        return cause instanceof ZipException || cause instanceof EOFException;
    }

    private boolean findInMember() throws IOException {
        try {
            if (records.findNext()) {
                within++; // what was broken takes a record's place, so that this member is counted alike each time
                return true;
            }
            return false;
        } catch (IOException _) {
            return false; // the compression is broken further on
        }
    }

    private void findMember(ArchivePlace broken) throws IOException {
        if (!gzip) {
            leaveMember(size);
            return;
        }
        long from = broken.offset() + 1;
        leaveMember(size);
        member = new MemberSearch(in, size).find(from);
        in.seek(member);
    }

    private byte[] bytes(long from, long to) throws IOException {
        long back = in.position();
        in.seek(from);
        byte[] bytes = in.readNBytes((int) Math.min(KEPT_BYTES, Math.max(0, to - from)));
        in.seek(back);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        if (inflating != null) {
            inflating.close();
        }
        channel.close();
    }
}
