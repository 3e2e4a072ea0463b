package dateline.standalone.command;

import dateline.ingest.fetch.Timepiece;
import dateline.ingest.read.ArticleReader;
import dateline.ingest.source.SourceParts;

/** How a command itself looks at the web. */
final class WebOptions implements AutoCloseable {

    /** What sources are made of. */
    SourceParts parts() {
        Timepiece timepiece = Timepiece.real();
        return new SourceParts(new ArticleReader(timepiece.clock()), _ -> null, timepiece);
    }

    @Override
    public void close() {}
}
