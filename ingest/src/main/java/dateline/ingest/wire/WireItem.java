package dateline.ingest.wire;

import dateline.schemas.Article;
import dateline.schemas.RejectedException;

/** What came of reading one item of a file. */
public sealed interface WireItem {

    /** The item as it stands in the file, for whoever is to look at what was wrong. */
    byte[] bytes();

    /** An article, all its fields set but {@code fetchedAt}; its rules are not yet checked. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Text(Article.Builder article, byte[] bytes) implements WireItem {}

    /** An item that must not or cannot be published: canceled, under embargo, a picture. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Refused(RejectedException cause, byte[] bytes) implements WireItem {}
}
