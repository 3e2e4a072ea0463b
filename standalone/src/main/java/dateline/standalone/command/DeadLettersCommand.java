package dateline.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.program.KafkaOptions;
import dateline.schemas.DeadLetter;
import dateline.schemas.Topics;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists, shows and replays the records no step could process. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Lists, shows and replays the records no step could process.",
        subcommands = {DeadLettersCommand.Show.class, DeadLettersCommand.Replay.class})
public final class DeadLettersCommand implements Callable<Integer> {

    private static final int MAX_DETAIL = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Option(names = "--reason", paramLabel = "REASON", description = "Only those with this reason, e.g. INVALID.")
    private String reason;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Style style = Style.ofTerminal();
        for (ConsumerRecord<byte[], byte[]> record : read(kafka)) {
            DeadLetter letter = DeadLetter.from(record);
            if (reason == null || reason.equalsIgnoreCase(letter.reason().name())) {
                out.println(json ? DeadLetterJson.of(record).toString() : line(record, letter, style));
            }
        }
        out.flush();
        return 0;
    }

    private static String line(ConsumerRecord<byte[], byte[]> record, DeadLetter letter, Style style) {
        return style.bold(id(record)) + "  "
                + style.faint(Instant.ofEpochMilli(record.timestamp()).truncatedTo(ChronoUnit.SECONDS) + "  "
                        + Terminal.safe(letter.originTopic()) + "/" + letter.originPartition() + "/"
                        + letter.originOffset())
                + "  " + style.mark(letter.reason().name()) + "  " + Terminal.safe(letter.step()) + "  "
                + Terminal.cut(Terminal.safe(letter.detail()), MAX_DETAIL);
    }

    private static String id(ConsumerRecord<byte[], byte[]> record) {
        return record.partition() + "-" + record.offset();
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(KafkaOptions kafka) {
        List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
        try (var reader = new TopicReader(kafka, Topics.DEAD_LETTERS.name())) {
            reader.readToEnd(letters::add);
        }
        letters.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        return letters;
    }

    /** Prints one letter whole. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            showDefaultValues = true,
            description =
                    "Prints a dead letter: the why, and the original bytes as text where they are text, else in hexadecimal.")
    static final class Show implements Callable<Integer> {

        private static final int MAX_BYTES = 4_096;

        @Spec
        private CommandSpec spec;

        @Mixin
        private KafkaOptions kafka;

        @Parameters(paramLabel = "ID", description = "As dead-letters lists it, e.g. 0-17.")
        private String wanted;

        @Option(names = "--json", description = "As one JSON object, with all bytes in Base64.")
        private boolean json;

        @Override
        public Integer call() {
            ConsumerRecord<byte[], byte[]> record = read(kafka).stream()
                    .filter(candidate -> id(candidate).equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "There is no dead letter " + wanted + ". Which there are says: dateline dead-letters"));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(DeadLetterJson.of(record));
            } else {
                print(out, DeadLetter.from(record));
            }
            out.flush();
            return 0;
        }

        private static void print(PrintWriter out, DeadLetter letter) {
            out.println("origin   " + Terminal.safe(letter.originTopic()) + ", partition " + letter.originPartition()
                    + ", offset " + letter.originOffset());
            out.println("step     " + Terminal.safe(letter.step()) + " (" + Terminal.safe(letter.program()) + ")");
            out.println("reason   " + letter.reason());
            out.println("detail   " + Terminal.safe(letter.detail()));
            out.println("key      " + (letter.key() == null ? "none" : text(letter.key())));
            out.println("value    " + (letter.value() == null ? "none" : letter.value().length + " bytes"));
            if (letter.value() != null) {
                out.println(text(letter.value()));
            }
        }

        private static String text(byte[] bytes) {
            byte[] head = bytes.length <= MAX_BYTES ? bytes : Arrays.copyOf(bytes, MAX_BYTES);
            String text = new String(head, UTF_8);
            boolean readable =
                    text.chars().noneMatch(c -> c == '\uFFFD' || (c < ' ' && c != '\n' && c != '\r' && c != '\t'));
            String shown = readable
                    ? text.replaceAll("[\\p{Cc}&&[^\n]]", "")
                    : HexFormat.ofDelimiter(" ").formatHex(head);
            return shown + (bytes.length > MAX_BYTES ? " …" : "");
        }
    }

    /** Writes letters back to where they came from. */
    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            showDefaultValues = true,
            description = "Writes dead letters back to the topic they came from, to be tried again. "
                    + "They stay in dead-letters; what fails again adds a new one.")
    static final class Replay implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private KafkaOptions kafka;

        @Parameters(arity = "0..*", paramLabel = "ID", description = "As dead-letters lists them.")
        private Set<String> wanted = Set.of();

        @Option(names = "--reason", paramLabel = "REASON", description = "All with this reason.")
        private String reason;

        @Override
        public Integer call() throws InterruptedException, ExecutionException {
            if (wanted.isEmpty() && reason == null) {
                spec.commandLine().getErr().println("Say which: ids as dead-letters lists them, or --reason.");
                return spec.exitCodeOnInvalidInput();
            }
            Set<String> unknown = new TreeSet<>(wanted);
            int replayed = 0;
            int left = 0;
            Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
            properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.DEAD_LETTERS.maxRecordBytes());
            try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
                List<Future<RecordMetadata>> sent = new ArrayList<>();
                for (ConsumerRecord<byte[], byte[]> record : read(kafka)) {
                    DeadLetter letter = DeadLetter.from(record);
                    unknown.remove(id(record));
                    if (!isWanted(record, letter)) {
                        continue;
                    }
                    if (letter.originPartition() < 0) {
                        left++;
                        spec.commandLine()
                                .getErr()
                                .println(id(record) + " never was on a topic (it came from "
                                        + Terminal.safe(letter.originTopic()) + "); publish it anew");
                    } else {
                        sent.add(producer.send(
                                new ProducerRecord<>(letter.originTopic(), letter.key(), letter.value())));
                        replayed++;
                    }
                }
                for (Future<RecordMetadata> record : sent) {
                    record.get();
                }
            }
            unknown.forEach(id -> spec.commandLine().getErr().println("There is no dead letter " + id));
            spec.commandLine().getOut().println("replayed " + replayed);
            return unknown.isEmpty() && left == 0 ? 0 : 1;
        }

        private boolean isWanted(ConsumerRecord<byte[], byte[]> record, DeadLetter letter) {
            return wanted.contains(id(record))
                    || (reason != null && letter.reason().name().equals(reason.toUpperCase(Locale.ROOT)));
        }
    }
}
