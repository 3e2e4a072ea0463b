package dateline.standalone.command;

import dateline.ingest.fetch.FetchOptions;
import dateline.ingest.fetch.HostNames;
import dateline.ingest.fetch.HttpFetcher;
import dateline.ingest.fetch.Timepiece;
import dateline.ingest.read.ArticleReader;
import dateline.ingest.source.SourceParts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import picocli.CommandLine.Mixin;

/** How a command itself looks at the web: as ingest does. */
final class WebOptions implements AutoCloseable {

    @Mixin
    private FetchOptions fetch;

    private HttpFetcher fetcher;

    /**
     * What sources are made of.
     *
     * @throws IllegalArgumentException if an option is out of range; the message names it
     */
    SourceParts parts() {
        Timepiece timepiece = Timepiece.real();
        fetcher = new HttpFetcher(fetch.config(), timepiece, HostNames.SYSTEM, new SimpleMeterRegistry());
        return new SourceParts(new ArticleReader(timepiece.clock()), fetcher, timepiece);
    }

    @Override
    public void close() {
        if (fetcher != null) {
            fetcher.close();
        }
    }
}
