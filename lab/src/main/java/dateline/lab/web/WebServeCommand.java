package dateline.lab.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the simulated web for people to try. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Serves the simulated web on loopback until stopped, each host at an address of its own"
                + " (127.1.x.y) and under its name (paper-001.test, where that is found on loopback), and prints where"
                + " to begin.")
final class WebServeCommand implements Callable<Integer> {

    /** So that feeds and sitemaps are full at once. */
    private static final Duration PAST = Duration.ofDays(2);

    private static final Duration LENGTH = Duration.ofDays(16);

    @Mixin
    private WebOptions web;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8099", description = "Port; 0 for any free one.")
    private int port;

    @Option(
            names = "--speed",
            paramLabel = "TIMES",
            defaultValue = "1",
            description =
                    "How many times faster than the clock its time runs. Above 1, what it publishes is soon in the"
                            + " future of whoever reads it by the real clock.")
    private int speed;

    @Option(
            names = "--hosts-file",
            paramLabel = "FILE",
            description = "Writes the names of all hosts there, for a JVM with -Djdk.net.hosts.file=FILE.")
    private Path hostsFile;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (speed < 1 || speed > 100_000) {
            throw new IllegalArgumentException("--speed must be 1 to 100000, but was " + speed);
        }
        Instant now = InstantSource.system().instant();
        Plan plan = Plan.of(web.hosts(), now.minus(PAST), LENGTH, web.seed());
        long began = System.nanoTime();
        try (var server = WebServer.start(plan, port, () -> now.plusNanos((System.nanoTime() - began) * speed))) {
            if (hostsFile != null) {
                Files.writeString(hostsFile, hosts(plan));
            }
            System.out.println(told(plan, server.port()));
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private static String hosts(Plan plan) {
        return plan.outlets().stream()
                .map(outlet -> "127.0.0.1 " + outlet.name())
                .collect(Collectors.joining("\n", "127.0.0.1 localhost\n127.0.0.1 " + Addresses.HUB + "\n", "\n"));
    }

    static String told(Plan plan, int port) {
        String list = plan.outlets().stream()
                .map(outlet -> "  http://" + Addresses.numeric(outlet.number()) + ":" + port
                        + outlet.seedPaths().getFirst() + "  "
                        + outlet.traits().stream()
                                .sorted()
                                .map(Object::toString)
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        String some = List.of(1, 22, 29).stream()
                .filter(number -> number < plan.outlets().size())
                .map(plan.outlets()::get)
                .map(outlet -> "  ./dateline seeds add --allow-private http://" + Addresses.numeric(outlet.number())
                        + ":" + port + outlet.seedPaths().getFirst())
                .collect(Collectors.joining("\n"));
        return list + "\n\n" + plan.outlets().size()
                + " hosts. Begin with:\n  ./dateline up --allow-private\n" + some
                + "\n  ./dateline seeds\n";
    }
}
