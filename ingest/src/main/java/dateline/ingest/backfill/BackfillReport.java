package dateline.ingest.backfill;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells what became of each input and of all together. */
final class BackfillReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;
    private final boolean json;
    private final SortedMap<String, Long> outcomes = new TreeMap<>();
    private final SortedMap<String, Long> leftOut = new TreeMap<>();
    private boolean done = true;
    private int inputs;

    BackfillReport(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** @param before what earlier runs had read of it */
    void input(BackfillInput input, ArchiveState before, ArchiveState now) {
        inputs++;
        now.outcomes().forEach((word, count) -> outcomes.merge(word, count, Long::sum));
        now.leftOut().forEach((reason, count) -> leftOut.merge(reason, count, Long::sum));
        done &= now.done();
        if (json) {
            out.println(node(now.outcomes(), now.leftOut(), now.done())
                    .put("input", input.name())
                    .put("before", before.items()));
        } else {
            out.println(input.name() + ": " + now.items() + " records" + (now.done() ? "" : " so far")
                    + (before.items() == 0
                            ? ""
                            : before.done() ? ", read before" : ", " + before.items() + " of them before")
                    + ": " + counts(now.outcomes(), now.leftOut()));
        }
        out.flush();
    }

    /** @param records that this run read */
    void end(long records, double seconds) {
        double perSecond = seconds > 0 ? records / seconds : 0;
        if (json) {
            out.println(node(outcomes, leftOut, done)
                    .put("inputs", inputs)
                    .put("read", records)
                    .put("seconds", Math.round(seconds * 1000) / 1000.0)
                    .put("perSecond", Math.round(perSecond * 10) / 10.0));
        } else {
            if (inputs > 1) {
                out.println("All " + inputs + ": " + counts(outcomes, leftOut));
            }
            out.println(String.format(Locale.ROOT, "%d records in %.1f s, %.0f a second", records, seconds, perSecond));
            if (!done) {
                out.println("Not at the end yet: the same command goes on from here");
            }
        }
        out.flush();
    }

    private static ObjectNode node(Map<String, Long> outcomes, Map<String, Long> leftOut, boolean done) {
        ObjectNode node = JSON.createObjectNode().put("done", done);
        node.put("records", ArchiveState.sum(outcomes) + ArchiveState.sum(leftOut));
        outcomes.forEach(node::put);
        leftOut.forEach(node.putObject("leftOut")::put);
        return node;
    }

    private static String counts(Map<String, Long> outcomes, Map<String, Long> leftOut) {
        String ended = outcomes.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        String out = leftOut.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return (ended.isEmpty() ? "no article" : ended)
                + (out.isEmpty() ? "" : ", left out " + ArchiveState.sum(leftOut) + " (" + out + ")");
    }
}
