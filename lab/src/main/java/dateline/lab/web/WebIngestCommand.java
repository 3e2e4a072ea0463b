package dateline.lab.web;

import dateline.ingest.IngestConfig;
import dateline.ingest.IngestProgram;
import dateline.ingest.fetch.FetchConfig;
import dateline.ingest.fetch.HostNames;
import dateline.ingest.fetch.Network;
import dateline.program.KafkaOptions;
import dateline.program.ProgramRun;
import dateline.program.TopicOptions;
import dateline.program.access.AccessConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One instance of ingest with the clock of a simulated web; {@code lab web run} starts as many as it is told. */
@Command(name = "ingest", hidden = true, mixinStandardHelpOptions = true, description = "Started by lab web run.")
final class WebIngestCommand implements Callable<Integer> {

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private TopicOptions topics;

    @Option(names = "--wall", required = true, paramLabel = "INSTANT", description = "When the web's clock was set.")
    private Instant wall;

    @Option(names = "--start", required = true, paramLabel = "INSTANT", description = "What it was set to.")
    private Instant start;

    @Option(names = "--speed", required = true, paramLabel = "TIMES", description = "How much faster it runs.")
    private int speed;

    @Option(names = "--host-delay", required = true, paramLabel = "TIME", description = "As of lab web run.")
    private Duration hostDelay;

    @Override
    public Integer call() throws InterruptedException {
        return ProgramRun.untilStopped(program(kafka, topics, new WebClock(wall, start, speed), hostDelay));
    }

    static IngestProgram program(KafkaOptions kafka, TopicOptions topics, WebClock clock, Duration hostDelay) {
        int port = freePort();
        var fetch = new FetchConfig(
                "http://" + Addresses.HUB + "/",
                List.of(Network.of(Addresses.ALLOWED)),
                hostDelay,
                "http://127.0.0.1:" + port);
        return new IngestProgram(
                new IngestConfig(kafka, topics, "127.0.0.1", port, AccessConfig.LOOPBACK, fetch),
                clock.timepiece(),
                HostNames.SYSTEM);
    }

    /** Hubs must know it before anybody listens there. */
    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port", e);
        }
    }
}
