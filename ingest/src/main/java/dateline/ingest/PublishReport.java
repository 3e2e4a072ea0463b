package dateline.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.ingest.publish.Outcome;
import dateline.ingest.read.Place;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells the user what became of each item, and at the end of all of them. */
final class PublishReport {

    /**
     * What is told of an item.
     *
     * @param articleId empty when the item is no article
     */
    record Entry(Place place, String articleId, String headline) {
        static Entry without(Place place) {
            return new Entry(place, "", "");
        }
    }

    /** More lines than fit a screen are read by nobody. */
    private static final int MAX_LISTED = 20;

    private static final int MAX_HEADLINE = 100;
    private static final Duration BETWEEN_PROGRESS = Duration.ofMillis(500);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private long progressed = started;
    private PublishSummary summary = PublishSummary.NOTHING;

    /** @param terminal whether somebody watches, so that progress is worth showing */
    PublishReport(PrintWriter out, PrintWriter err, boolean json, boolean terminal) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.terminal = terminal;
    }

    synchronized void add(Entry entry, Outcome outcome) {
        summary = summary.plus(outcome);
        if (json) {
            print(line(entry, outcome));
        } else {
            switch (outcome) {
                case Outcome.Published() -> list(entry);
                case Outcome.Repeated() -> list(entry);
                case Outcome.Rejected(var cause) -> complain(entry.place() + ": " + cause.getMessage());
                case Outcome.Failed(var cause) -> complain(entry.place() + ": " + told(cause));
            }
            progress();
        }
    }

    private void list(Entry entry) {
        if (summary.published() + summary.repeated() <= MAX_LISTED) {
            out.println(entry.articleId() + "  "
                    + (entry.headline().isEmpty() ? "(no headline)" : shown(entry.headline(), MAX_HEADLINE)));
        } else if (summary.published() + summary.repeated() == MAX_LISTED + 1) {
            out.println("… and more; --json lists every one");
        }
    }

    private void complain(String what) {
        clearProgress();
        err.println(shown(what, Integer.MAX_VALUE));
    }

    private void progress() {
        long now = System.nanoTime();
        if (terminal && summary.items() > MAX_LISTED && now - progressed > BETWEEN_PROGRESS.toNanos()) {
            progressed = now;
            long perSecond = Math.round(summary.items() / seconds());
            err.print("\r" + summary.items() + " items, " + perSecond + "/s ");
            err.flush();
        }
    }

    private void clearProgress() {
        if (terminal && progressed != started) {
            err.print("\r\u001b[K");
        }
    }

    /** Tells that reading stopped before this place. */
    synchronized void stoppedAt(Place place) {
        complain("Kafka does not acknowledge; nothing from " + place + " on was read. When it is back, run the same"
                + " again: what is there already is recognised");
    }

    synchronized PublishSummary summary() {
        return summary;
    }

    /** Tells the counts. */
    synchronized void end() {
        clearProgress();
        if (json) {
            Map<String, Object> counts = new LinkedHashMap<>();
            counts.put("published", summary.published());
            counts.put("repeated", summary.repeated());
            counts.put("rejected", summary.rejected());
            counts.put("failed", summary.failed());
            counts.put("seconds", Math.round(seconds() * 1000) / 1000.0);
            print(counts);
        } else {
            out.println(summary);
        }
        out.flush();
        err.flush();
    }

    private double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    private static Map<String, Object> line(Entry entry, Outcome outcome) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("outcome", outcome.word());
        if (!entry.articleId().isEmpty()) {
            line.put("articleId", entry.articleId());
        }
        line.put("where", entry.place().toString());
        switch (outcome) {
            case Outcome.Published(), Outcome.Repeated() -> line.put("headline", entry.headline());
            case Outcome.Rejected(var cause) -> {
                line.put("reason", cause.reason().name());
                line.put("error", cause.getMessage());
            }
            case Outcome.Failed(var cause) -> line.put("error", told(cause));
        }
        return line;
    }

    private void print(Map<String, Object> line) {
        try {
            out.println(JSON.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers are writable as JSON", e);
        }
    }

    private static String told(Exception cause) {
        return switch (cause) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "may not be read";
            case IOException e -> "cannot be read: " + e.getMessage();
            default -> "Kafka did not take it: " + cause.getMessage();
        };
    }

    /** As much as fits, and nothing a terminal would obey: control characters and direction marks become spaces. */
    private static String shown(String text, int max) {
        var shown = new StringBuilder();
        text.codePoints().limit(max).forEach(point -> {
            int type = Character.getType(point);
            boolean obeyed = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            shown.appendCodePoint(obeyed ? ' ' : point);
        });
        return shown.length() < text.length() && max < text.length()
                ? shown.append('…').toString()
                : shown.toString();
    }
}
