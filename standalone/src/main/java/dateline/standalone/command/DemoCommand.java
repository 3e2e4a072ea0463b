package dateline.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.PublishCommand;
import dateline.program.KafkaOptions;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.Topics;
import dateline.standalone.LogFile;
import dateline.standalone.Progress;
import dateline.standalone.Stack;
import dateline.standalone.StackConfig;
import dateline.standalone.StackConfig.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the whole pipeline once on the seed articles and prints what comes out. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Starts the whole pipeline in a temporary folder, publishes the articles in seeds/articles, prints each as it "
                    + "comes out of the topic enriched-articles, finds them by search, and stops."
        })
public final class DemoCommand implements Callable<Integer> {

    private static final long PATIENCE_SECONDS = 60;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--articles",
            paramLabel = "DIR",
            defaultValue = "${env:DATELINE_HOME:-.}/seeds/articles",
            description = "What to publish.")
    private Path articles;

    @Option(
            names = "--query",
            paramLabel = "WORDS",
            defaultValue = "Venezuela oil sanctions",
            description = "What to search for.")
    private String query;

    @Override
    public Integer call() throws IOException, InterruptedException {
        long expected = count(articles);
        Path data = Files.createTempDirectory("dateline-demo");
        LogFile.in(data.resolve("logs"));
        var config = new StackConfig(data, 2, Runtime.getRuntime().availableProcessors(), Ports.free());
        var progress = new Progress(System.out);
        try (var stack = Stack.start(config, progress)) {
            return run(stack, progress, expected);
        } finally {
            delete(data);
        }
    }

    private int run(Stack stack, Progress progress, long expected) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        heading(out, "dateline publish " + articles);
        int published = new CommandLine(new PublishCommand())
                .setOut(out)
                .setErr(spec.commandLine().getErr())
                .execute(
                        "--bootstrap-servers",
                        stack.bootstrapServers(),
                        "--registry",
                        stack.registryUrl().toString(),
                        articles.toString());
        if (published != 0) {
            return published;
        }

        heading(out, "dateline tail enriched-articles");
        List<String> ids = enriched(new KafkaOptions(stack.bootstrapServers(), stack.registryUrl()), expected);
        ids.forEach(out::println);

        var api = new ApiOptions(stack.apiUrl());
        JsonNode hits = firstHits(api);
        double searchable = progress.secondsSinceLaunch();
        for (String id : ids) {
            heading(out, "dateline show " + id);
            new ArticleText(api.get("/api/articles/" + id, Map.of()), Style.ofTerminal()).print(out);
        }
        heading(out, "dateline search \"" + query + "\"");
        SearchCommand.print(out, hits, Style.ofTerminal());
        out.println();
        out.printf(
                Locale.ROOT,
                "First article searchable %.1f s after launch; resident memory %s.%n",
                searchable,
                residentMemory());
        out.println("To keep a pipeline running: dateline up");
        out.flush();
        return hits.path("total").asLong() > 0 ? 0 : 1;
    }

    private static long count(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("There is no folder " + folder + " (--articles)");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    /** The ids of the enriched articles, once as many have come out as went in. */
    private static List<String> enriched(KafkaOptions kafka, long expected) {
        List<String> ids = new ArrayList<>();
        try (var registry = kafka.registry();
                var reader = new TopicReader(kafka, Topics.ENRICHED_ARTICLES.name())) {
            var deserializer = Topics.ENRICHED_ARTICLES.valueSerde(registry).deserializer();
            reader.follow(true, record -> {
                EnrichedArticle enriched = deserializer.deserialize(record.topic(), record.value());
                ids.add(enriched.getArticle().getArticleId());
                return ids.size() < expected;
            });
        }
        return ids;
    }

    private JsonNode firstHits(ApiOptions api) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            JsonNode answer = api.get("/api/search", Map.of("q", query));
            if (answer.path("total").asLong() > 0 || System.nanoTime() > deadline) {
                return answer;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static void heading(PrintWriter out, String command) {
        out.println();
        out.println(Style.ofTerminal().faint("$ ") + Style.ofTerminal().bold(command));
        out.flush();
    }

    /** As Linux counts it; elsewhere not known. */
    private static String residentMemory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("not known");
        } catch (IOException | NumberFormatException _) {
            return "not known";
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
