package dateline.program;

import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Where a program listens. Loopback unless told otherwise. */
public final class HttpOptions {

    @Option(
            names = "--http-host",
            paramLabel = "HOST",
            defaultValue = "${env:DATELINE_HTTP_HOST:-127.0.0.1}",
            description = "Address to listen on; 0.0.0.0 for every network.")
    private String host = "127.0.0.1";

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            defaultValue = "${env:DATELINE_HTTP_PORT:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "Port to listen on; 0 for any free one. Default: ingest 8071, enrich 8072, sink 8080.")
    private Integer port;

    public String host() {
        return host;
    }

    /** @param usual the program's own port, taken when none was asked for */
    public int port(int usual) {
        return port == null ? usual : port;
    }
}
