package dateline.standalone.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.program.KafkaOptions;
import dateline.schemas.AvroSerde;
import dateline.schemas.Topic;
import dateline.standalone.command.TopicFacts.Facts;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the topics. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Lists the topics in pipeline order: partitions, how long records are kept, how many offsets are in use.")
public final class TopicsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (var facts = new TopicFacts(kafka);
                var registry = kafka.registry()) {
            if (!json) {
                out.printf(
                        Locale.ROOT, "%-18s %10s  %-9s %10s  %s%n", "topic", "partitions", "kept", "offsets", "schema");
            }
            for (Facts topic : facts.topics()) {
                boolean avro = topic.topic().valueSerde(registry) instanceof AvroSerde<?>;
                String subject = avro ? topic.topic().name() + "-value" : "original bytes";
                out.println(json ? asJson(topic, avro ? subject : null).toString() : asText(topic, subject));
            }
        }
        out.flush();
        return 0;
    }

    private static String asText(Facts facts, String subject) {
        return facts.exists()
                ? String.format(
                        Locale.ROOT,
                        "%-18s %10d  %-9s %10d  %s",
                        facts.topic().name(),
                        facts.partitions(),
                        kept(facts.topic()),
                        facts.offsets(),
                        subject)
                : String.format(
                        Locale.ROOT, "%-18s not there yet", facts.topic().name());
    }

    private static ObjectNode asJson(Facts facts, String subject) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("topic", facts.topic().name())
                .put("exists", facts.exists())
                .put("partitions", facts.partitions())
                .put(
                        "keptSeconds",
                        facts.topic().isCompacted()
                                ? null
                                : facts.topic().kept().toSeconds())
                .put("offsets", facts.offsets())
                .put("subject", subject);
    }

    private static String kept(Topic<?> topic) {
        return topic.isCompacted() ? "compacted" : topic.kept().toDays() + " days";
    }
}
