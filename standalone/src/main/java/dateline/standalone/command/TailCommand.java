package dateline.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.program.KafkaOptions;
import dateline.schemas.Article;
import dateline.schemas.DeadLetter;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.Entity;
import dateline.schemas.RecordJson;
import dateline.schemas.RegistryUnavailableException;
import dateline.schemas.RejectedException;
import dateline.schemas.Topic;
import dateline.schemas.Topics;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a topic's records as they come. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Prints the records of a topic as they come, one a line.")
public final class TailCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final int MAX_HEADLINE = 90;
    private static final int ENTITIES = 5;

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Parameters(arity = "0..1", paramLabel = "TOPIC", defaultValue = "enriched-articles", description = "Which topic.")
    private String name;

    @Option(names = "--from-beginning", description = "Begin with what is there already.")
    private boolean fromBeginning;

    @Option(names = "--until-end", description = "Print what is there now, and stop.")
    private boolean untilEnd;

    @Option(names = "--max", paramLabel = "N", description = "Stop after this many records.")
    private long max = Long.MAX_VALUE;

    @Option(names = "--json", description = "Whole records, one JSON object a line.")
    private boolean json;

    private long printed;

    @Override
    public Integer call() {
        Topic<?> topic = Topics.ALL.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "No topic of ours is called " + name + ". There are: "
                                + Topics.ALL.stream().map(Topic::name).collect(Collectors.joining(", "))));
        PrintWriter out = spec.commandLine().getOut();
        try (var registry = kafka.registry();
                var reader = new TopicReader(kafka, name)) {
            var line = new Line(topic.valueSerde(registry).deserializer(), Style.ofTerminal());
            if (untilEnd) {
                reader.readToEnd(record -> print(out, line, record));
            } else {
                reader.follow(fromBeginning, record -> print(out, line, record));
            }
        }
        return 0;
    }

    /** Prints a record; whether there is to be another. */
    private boolean print(PrintWriter out, Line line, ConsumerRecord<byte[], byte[]> record) {
        try {
            out.println(json ? line.json(record).toString() : line.text(record));
            out.flush();
        } catch (RejectedException e) {
            spec.commandLine()
                    .getErr()
                    .println(record.topic() + "/" + record.partition() + "/" + record.offset() + ": " + e.reason()
                            + ": " + e.getMessage());
        } catch (RegistryUnavailableException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return ++printed < max && !out.checkError(); // whoever read us through a pipe may have gone
    }

    /** Puts a record on a line. */
    private record Line(Deserializer<?> values, Style style) {

        private Object value(ConsumerRecord<byte[], byte[]> record) {
            return values.deserialize(record.topic(), record.value());
        }

        ObjectNode json(ConsumerRecord<byte[], byte[]> record) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("key", record.key() == null ? null : new String(record.key(), UTF_8));
            line.put("partition", record.partition());
            line.put("offset", record.offset());
            line.put("timestamp", Instant.ofEpochMilli(record.timestamp()).toString());
            if (record.topic().equals(Topics.DEAD_LETTERS.name())) {
                line.set("value", DeadLetterJson.of(record));
            } else {
                line.set("value", value(record) instanceof IndexedRecord value ? RecordJson.of(value) : null);
            }
            return line;
        }

        String text(ConsumerRecord<byte[], byte[]> record) {
            String time = style.faint(TIME.format(Instant.ofEpochMilli(record.timestamp()))) + "  ";
            if (record.topic().equals(Topics.DEAD_LETTERS.name())) {
                DeadLetter letter = DeadLetter.from(record);
                return time + style.mark(letter.reason().name()) + "  " + letter.step() + "  "
                        + Terminal.safe(letter.detail());
            }
            return time
                    + switch (value(record)) {
                        case null -> "tombstone";
                        case Article article -> article(article);
                        case EnrichedArticle enriched -> enriched(enriched);
                        case IndexedRecord other -> RecordJson.of(other).toString();
                        case Object other -> other.toString();
                    };
        }

        private String article(Article article) {
            String publisher = article.getPublisher() == null ? "–" : Terminal.safe(article.getPublisher());
            String headline = article.getHeadline().isEmpty() ? article.getBody() : article.getHeadline();
            return article.getArticleId() + "  " + publisher + "  "
                    + style.bold(Terminal.safe(Terminal.cut(headline, MAX_HEADLINE)));
        }

        private String enriched(EnrichedArticle enriched) {
            var language = enriched.getTags().getLanguage();
            String entities = enriched.getTags().getEntities().stream()
                    .limit(ENTITIES)
                    .map(Entity::getName)
                    .collect(Collectors.joining(", "));
            return article(enriched.getArticle()) + "  " + (language == null ? "--" : language.getCode())
                    + (entities.isEmpty() ? "" : style.faint("  [" + Terminal.safe(entities) + "]"));
        }
    }
}
