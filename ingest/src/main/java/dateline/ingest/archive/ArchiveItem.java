package dateline.ingest.archive;

import dateline.schemas.Article;
import dateline.schemas.RejectedException;

/** What one record of an archive is to us. */
public sealed interface ArchiveItem {

    /** Where the record begins. */
    ArchivePlace place();

    /** A page that is an article. */
    record Page(ArchivePlace place, Article article) implements ArchiveItem {}

    /**
     * A page that is no article, or bytes that are no record.
     *
     * @param step what gave up, {@code "read-archive"} or {@code "read-html"}
     * @param bytes the page; or the bytes of the file from the record on; cut to what a dead letter keeps
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and copying pages costs
    record Rejected(ArchivePlace place, String step, RejectedException cause, byte[] bytes) implements ArchiveItem {}

    /**
     * A record that holds no page.
     *
     * @param reason from a short list, so that it can be counted, e.g. {@code "status 404"}, {@code "not HTML"}
     */
    record LeftOut(ArchivePlace place, String reason) implements ArchiveItem {}
}
