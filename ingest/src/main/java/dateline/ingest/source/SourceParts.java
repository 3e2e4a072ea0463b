package dateline.ingest.source;

import dateline.ingest.fetch.Fetcher;
import dateline.ingest.fetch.Timepiece;
import dateline.ingest.read.ArticleReader;
import java.util.Objects;

/**
 * What sources are made of.
 *
 * @param reader makes articles of bytes
 * @param fetcher the one way to the web
 * @param timepiece the one clock
 */
public record SourceParts(ArticleReader reader, Fetcher fetcher, Timepiece timepiece) {

    public SourceParts {
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(fetcher, "fetcher");
        Objects.requireNonNull(timepiece, "timepiece");
    }
}
