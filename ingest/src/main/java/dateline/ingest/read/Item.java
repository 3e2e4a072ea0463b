package dateline.ingest.read;

import dateline.schemas.Article;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.io.IOException;
import java.util.Arrays;

/** What came of reading one item. */
public sealed interface Item {

    /** What is kept of what is too large: enough to see what it was. */
    int CUT_BYTES = 64 << 10;

    Place place();

    /** An article that keeps to every rule. */
    record Read(Place place, Article article) implements Item {}

    /**
     * Bytes that are no article.
     *
     * @param step what gave up, e.g. {@code "read-text"}
     * @param bytes as they were read; cut to {@link #CUT_BYTES} when they were too many
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and copying bodies costs
    record Rejected(Place place, String step, RejectedException cause, byte[] bytes) implements Item {

        /** Cuts the bytes where the reason is that there are too many. */
        public Rejected {
            if (cause.reason() == Reason.TOO_LARGE && bytes.length > CUT_BYTES) {
                bytes = Arrays.copyOf(bytes, CUT_BYTES);
            }
        }
    }

    /** A file that could not be read, or not to its end. */
    record Unreadable(Place place, IOException cause) implements Item {}
}
