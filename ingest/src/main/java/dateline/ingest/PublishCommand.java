package dateline.ingest;

import dateline.ingest.archive.ArchiveReader;
import dateline.ingest.publish.ArticlePublisher;
import dateline.ingest.read.ArticleReader;
import dateline.ingest.read.FormatRule;
import dateline.ingest.read.LanguageTag;
import dateline.ingest.source.FileSource;
import dateline.ingest.source.SourceException;
import dateline.program.KafkaOptions;
import dateline.program.NamedVersion;
import dateline.program.Startup;
import dateline.program.TopicOptions;
import dateline.schemas.HttpSchemaRegistry;
import dateline.schemas.Lane;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code publish}: reads files once and writes their articles to topic {@code articles}. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        versionProvider = NamedVersion.class,
        showDefaultValues = true,
        description = {
            "Reads articles from files and writes them to topic articles.",
            "What is no article goes to dead-letters and is told of as FILE:LINE; the rest goes on.",
            "Exit code 0: Kafka has all of them; 1: something was rejected or failed; 2: wrong use."
        })
public final class PublishCommand implements Callable<Integer> {

    /** Somebody sits and waits; Kafka that is only starting answers sooner. */
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** As long as Kafka itself goes on trying to deliver a record. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files, folders with all that is in them (hidden files left out), or - for standard input.")
    private List<Path> paths = List.of();

    @Option(names = "--file-list", paramLabel = "FILE", description = "File that names more paths, one a line.")
    private Path fileList;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "auto",
            converter = FormatConverter.class,
            description =
                    "auto, text, html, ndjson (one JSON object a line, named as the fields of article.avsc), or as"
                            + " agencies send: ninjs, newsml-g2, newsml-1, nitf, iptc-7901, anpa-1312. auto: by how the file"
                            + " starts and by its name.")
    private FormatRule format = FormatRule.AUTO;

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "Outlet of the articles; JSON that names its own keeps it.")
    private String publisher;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Language the outlet declares, e.g. en-GB; JSON that declares its own keeps it.")
    private String language;

    @Option(
            names = "--lane",
            paramLabel = "LANE",
            defaultValue = "LIVE",
            description = "LIVE for news now, BACKFILL for archives; JSON that says its own keeps it.")
    private Lane lane = Lane.LIVE;

    @Option(names = "--json", description = "Print a JSON object for every item, then one with the counts.")
    private boolean json;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private TopicOptions topics;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, SourceException {
        FileSource source = source();
        try (HttpSchemaRegistry registry = kafka.registry()) {
            Startup.awaitTopics(kafka, topics, IngestProgram.TOPICS, CONNECT);
            Startup.awaitSchemas(registry, IngestProgram.TOPICS);
            try (var articles = ArticlePublisher.connect(kafka, registry, PATIENCE)) {
                var report = new PublishReport(
                        spec.commandLine().getOut(), spec.commandLine().getErr(), json, isTerminal());
                PublishSummary summary = new PublishRun(articles, report).run(source);
                report.end();
                return summary.exitCode();
            }
        }
    }

    private FileSource source() {
        List<Path> all = new ArrayList<>(paths);
        for (Path path : paths) {
            if (!path.equals(FileSource.STANDARD_INPUT) && !Files.exists(path)) {
                throw wrong("There is no file or folder " + path);
            }
            if (ArchiveReader.isNamedSo(path)) {
                throw wrong(path + " is a web archive; read it with: backfill " + path);
            }
        }
        if (fileList != null) {
            all.addAll(listed());
        } else if (paths.isEmpty()) {
            throw wrong("Name files or folders, or - for standard input");
        }
        if (language != null && !LanguageTag.isWellFormed(language)) {
            throw wrong("--language " + language + " is not a BCP 47 language tag like en or en-GB");
        }
        var known = ArticleReader.start(FileSource.KIND)
                .setPublisher(publisher)
                .setDeclaredLanguage(language)
                .setLane(lane);
        return new FileSource(all, format, known, new ArticleReader(Clock.systemUTC()), System.in);
    }

    private List<Path> listed() {
        try {
            return Files.readAllLines(fileList).stream()
                    .filter(line -> !line.isBlank())
                    .map(Path::of)
                    .toList();
        } catch (IOException e) {
            throw wrong("Cannot read --file-list " + fileList + ": " + e);
        } catch (InvalidPathException e) {
            throw wrong("--file-list " + fileList + " holds what is no path: " + e.getMessage());
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    /** Takes the formats in lower case, as they are written elsewhere. */
    static final class FormatConverter implements ITypeConverter<FormatRule> {
        @Override
        public FormatRule convert(String value) {
            for (FormatRule rule : FormatRule.values()) {
                if (rule.word().equalsIgnoreCase(value)) {
                    return rule;
                }
            }
            throw new TypeConversionException("'" + value + "' is none of " + FormatRule.words());
        }
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false); // null without a terminal
    }
}
