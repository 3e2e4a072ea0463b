package dateline.standalone.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.program.KafkaOptions;
import dateline.schemas.RecordJson;
import dateline.schemas.Seed;
import dateline.schemas.SeedHealth;
import dateline.schemas.SeedState;
import dateline.schemas.Topics;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what is read and how each of it does; its subcommands add, remove and try. */
@Command(
        name = "seeds",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Lists the seeds: what ingest reads, how each does and why, and when it is read next.",
        subcommands = {
            SeedsAddCommand.class,
            SeedsRemoveCommand.class,
            SeedsSwitchCommand.Enable.class,
            SeedsSwitchCommand.Disable.class,
            SeedsTestCommand.class,
            SeedsImportCommand.class,
            SeedsExportCommand.class
        })
public final class SeedsCommand implements Callable<Integer> {

    /** Long, and of use to ingest alone. */
    private static final Set<String> LEFT_OUT =
            Set.of("seedId", "seen", "rhythm", "documents", "pending", "etag", "lastModified", "leaseUntil");

    private static final int LONGEST_REASON = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Option(names = "--health", paramLabel = "HEALTH", description = "Only those: ${COMPLETION-CANDIDATES}.")
    private SeedHealth wanted;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Map<String, SeedState> states = NewestRecords.read(kafka, Topics.SEED_STATES, err);
        List<Seed> seeds = NewestRecords.read(kafka, Topics.SEEDS, err).values().stream()
                .filter(seed -> wanted == null || health(states.get(seed.getSeedId())) == wanted)
                .sorted(Comparator.comparing(Seed::getSeedId))
                .toList();
        if (seeds.isEmpty() && !json) {
            out.println(
                    wanted == null
                            ? "There are no seeds yet. Add a newspaper: dateline seeds add https://…"
                            : "No seed is " + word(wanted) + ".");
        }
        Instant now = Instant.now();
        Style style = Style.ofTerminal();
        int widest =
                seeds.stream().mapToInt(seed -> seed.getSeedId().length()).max().orElse(0);
        for (Seed seed : seeds) {
            SeedState state = states.get(seed.getSeedId());
            if (json) {
                out.println(json(seed, state));
            } else {
                print(out, style, widest, seed, state, now);
            }
        }
        out.flush();
        return 0;
    }

    private static SeedHealth health(SeedState state) {
        return state == null ? SeedHealth.UNKNOWN : state.getHealth();
    }

    private static ObjectNode json(Seed seed, SeedState state) {
        ObjectNode object = RecordJson.of(seed);
        object.put("health", word(health(state)));
        if (state != null) {
            object.put("pending", state.getPending().size());
            object.setAll(RecordJson.of(state, LEFT_OUT));
            object.put("health", word(state.getHealth()));
        }
        return object;
    }

    private static void print(PrintWriter out, Style style, int widest, Seed seed, SeedState state, Instant now) {
        String health = seed.getEnabled() ? word(health(state)) : "disabled";
        boolean good = state != null && (state.getHealth() == SeedHealth.GOOD || state.getHealth() == SeedHealth.MOVED);
        String padded = pad(health, 9);
        String id = pad(seed.getSeedId(), widest);
        var line = new StringBuilder(style.bold(Terminal.safe(id)) + "  " + (good ? padded : style.mark(padded)) + "  "
                + pad(seed.getKind(), 7) + "  ");
        if (state == null || state.getPolls() == 0) {
            line.append(seed.getEnabled() ? "not read yet" : "");
        } else {
            line.append(state.getArticles()).append(" articles");
            if (!good && state.getGoodAt() != null) {
                line.append(", last good ").append(ago(state.getGoodAt(), now));
            }
            if (state.getArticleAt() != null) {
                line.append(", last entry ").append(ago(state.getArticleAt(), now));
            }
            if (seed.getEnabled() && state.getNextPollAt() != null) {
                line.append(", next poll ").append(ahead(state.getNextPollAt(), now));
            }
            if (!state.getPending().isEmpty()) {
                line.append(", ").append(state.getPending().size()).append(" pages to be tried again");
            }
        }
        line.append("  ").append(style.faint(Terminal.safe(seed.getUrl())));
        out.println(line);
        if (state != null && state.getHealthReason() != null) {
            out.println(" ".repeat(widest + 2) + Terminal.cut(Terminal.safe(state.getHealthReason()), LONGEST_REASON));
        }
    }

    private static String ago(Instant at, Instant now) {
        return span(Duration.between(at, now)) + " ago";
    }

    private static String ahead(Instant at, Instant now) {
        return at.isAfter(now) ? "in " + span(Duration.between(now, at)) : "now";
    }

    private static String span(Duration time) {
        if (time.toDays() > 1) {
            return time.toDays() + " days";
        }
        if (time.toHours() > 1) {
            return time.toHours() + " h";
        }
        return time.toMinutes() >= 1 ? time.toMinutes() + " min" : Math.max(0, time.toSeconds()) + " s";
    }

    private static String word(SeedHealth health) {
        return health.name().toLowerCase(Locale.ROOT);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
