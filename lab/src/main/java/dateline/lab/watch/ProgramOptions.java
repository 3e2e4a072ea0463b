package dateline.lab.watch;

import java.net.URI;
import picocli.CommandLine.Option;

/** Where the programs answer over HTTP: flag, then environment, then default. */
public final class ProgramOptions {

    @Option(
            names = "--api",
            paramLabel = "URL",
            defaultValue = "${env:DATELINE_API:-http://localhost:8080}",
            description = "Where the sink program listens.")
    private URI api;

    @Option(
            names = "--enrich",
            paramLabel = "URL",
            defaultValue = "${env:DATELINE_ENRICH:-http://localhost:8072}",
            description = "Where the enrich program listens.")
    private URI enrich;

    @Option(
            names = "--ingest",
            paramLabel = "URL",
            defaultValue = "${env:DATELINE_INGEST:-http://localhost:8071}",
            description = "Where the ingest program listens.")
    private URI ingest;

    public URI api() {
        return api;
    }

    public URI enrich() {
        return enrich;
    }

    public URI ingest() {
        return ingest;
    }
}
