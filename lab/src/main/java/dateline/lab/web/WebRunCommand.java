package dateline.lab.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs ingest against the simulated web and judges it. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Starts a broker, a registry, a simulated web and ingest, lets days go by in minutes, and judges:"
                + " was every article that could be had read, once, and politely. Exit code 1: not so.")
final class WebRunCommand implements Callable<Integer> {

    @Mixin
    private WebOptions web;

    @Mixin
    private WebRunOptions options;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Empty folder for the broker's data and what processes print; one for temporary files if none.")
    private Path data;

    @Override
    public Integer call() throws Exception {
        Path folder = data == null ? Files.createTempDirectory("lab-web") : Files.createDirectories(data);
        WebRun.Outcome outcome = new WebRun(web, options.checked(), folder).run();
        System.out.println(json ? outcome.figures().toJson() : outcome.figures().toTable());
        return outcome.verdict().faults().isEmpty() ? 0 : 1;
    }
}
