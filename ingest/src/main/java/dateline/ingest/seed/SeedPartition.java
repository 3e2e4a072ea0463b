package dateline.ingest.seed;

import dateline.ingest.fetch.Timepiece;
import dateline.program.KafkaOptions;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.Seed;
import dateline.schemas.SeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The seeds whose states lie in one partition while this instance has it. Used by the one thread that polls the topic.
 *
 * <p>Before anything is read, whoever had the partition is shut out and the states are read back. A partition that is
 * shut out itself is opened anew only after a while in which the group did not take it away: else two instances that
 * both think they have it would shut each other out in turns.
 */
final class SeedPartition {

    private static final Logger log = LoggerFactory.getLogger(SeedPartition.class);

    /** Longer than a session in the group lasts, so whoever was thought dead has heard of it. */
    private static final Duration SHUT_OUT = Duration.ofSeconds(8);

    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    /** For each to let go of what is in hand. */
    private static final Duration STOP = Duration.ofSeconds(3);

    /** Seeds that are due together begin one after the other, this long apart, for two minutes at most. */
    private static final Duration APART = Duration.ofMillis(100);

    private static final Duration MOST_APART = Duration.ofMinutes(2);

    private record Opened(StateWriter writer, Map<String, SeedState> states) {}

    private final int partition;
    private final KafkaOptions kafka;
    private final SchemaRegistry registry;
    private final SeedParts parts;
    private final Timepiece timepiece;
    private final Map<String, Seed> seeds = new HashMap<>();
    private final Map<String, SeedState> states = new HashMap<>();
    private final Map<String, SeedRun> runs = new HashMap<>();
    private final SiteSeeds sites = new SiteSeeds();
    private FutureTask<Opened> opening;
    private StateWriter writer;
    private long notBeforeNanos = System.nanoTime();
    private volatile boolean shutOut;

    SeedPartition(int partition, KafkaOptions kafka, SchemaRegistry registry, SeedParts parts) {
        this.partition = partition;
        this.kafka = kafka;
        this.registry = registry;
        this.parts = parts;
        this.timepiece = parts.sources().timepiece();
    }

    /** Seeds being read. */
    int running() {
        return runs.size();
    }

    /** Whether it has begun to read. */
    boolean isOpen() {
        return writer != null;
    }

    /** @param seed null when it was taken out */
    void put(String seedId, Seed seed) throws InterruptedException {
        Seed before = seed == null ? seeds.remove(seedId) : seeds.put(seedId, seed);
        if (writer == null || (seed != null && seed.equals(before))) {
            return;
        }
        stop(seedId);
        if (seed == null) {
            forget(seedId);
        } else {
            if (before != null && !before.getUrl().equals(seed.getUrl())) {
                states.computeIfPresent(seedId, (_, state) -> elsewhere(state));
            }
            open(seed, timepiece.now()).ifPresent(SeedRun::start);
        }
    }

    /** Where it was read before says nothing of where it is read now, but for what was taken. */
    private static SeedState elsewhere(SeedState state) {
        return SeedState.newBuilder()
                .setSeedId(state.getSeedId())
                .setSeen(state.getSeen())
                .setArticles(state.getArticles())
                .build();
    }

    /**
     * Goes on with what is to be done.
     *
     * @param complete whether every seed there was when the partition came here has been put
     */
    void tick(boolean complete) throws InterruptedException {
        if (shutOut) {
            shutOut = false;
            stopAll();
            letGo();
            notBeforeNanos = System.nanoTime() + SHUT_OUT.toNanos();
        }
        if (writer == null && opening == null && System.nanoTime() - notBeforeNanos >= 0) {
            opening = new FutureTask<>(this::open);
            Thread.ofVirtual().name("open-seeds-" + partition).start(opening);
        }
        if (opening != null && opening.isDone() && complete) {
            opened();
        }
    }

    private Opened open() {
        StateWriter opened = StateWriter.open(kafka, registry, partition);
        try {
            return new Opened(opened, StateReader.read(kafka, registry, partition));
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private void opened() throws InterruptedException {
        try {
            Opened opened = opening.get();
            writer = opened.writer();
            states.clear();
            states.putAll(opened.states());
            states.values().forEach(parts.duplicates()::note);
        } catch (ExecutionException e) {
            log.warn("Seeds of partition {} wait: {}", partition, e.getCause().getMessage());
            notBeforeNanos = System.nanoTime() + TRY_AGAIN.toNanos();
            return;
        } finally {
            opening = null;
        }
        List.copyOf(states.keySet()).stream()
                .filter(seedId -> !seeds.containsKey(seedId))
                .forEach(this::forget);
        Instant now = timepiece.now();
        Duration apart =
                APART.multipliedBy(seeds.size()).compareTo(MOST_APART) > 0 ? MOST_APART.dividedBy(seeds.size()) : APART;
        Instant turn = now;
        List<SeedRun> opened = new ArrayList<>();
        for (Seed seed : seeds.values()) {
            open(seed, turn).ifPresent(opened::add);
            turn = turn.plus(apart);
        }
        opened.forEach(SeedRun::start); // once all of a site know of one another
        if (!runs.isEmpty()) {
            log.info("Reads {} seeds of partition {}", runs.size(), partition);
        }
    }

    private Optional<SeedRun> open(Seed seed, Instant notBefore) {
        String seedId = seed.getSeedId();
        if (!seed.getEnabled()) {
            return Optional.empty();
        }
        SeedState state = states.computeIfAbsent(
                seedId, _ -> SeedState.newBuilder().setSeedId(seedId).build());
        StateWriter own = writer;
        var run = new SeedRun(seed, parts, state, notBefore, sites, own::write, () -> {
            if (own == writer) {
                shutOut = true;
            }
        });
        runs.put(seedId, run);
        sites.add(seed, run);
        return Optional.of(run);
    }

    private void stop(String seedId) throws InterruptedException {
        SeedRun run = runs.remove(seedId);
        if (run != null) {
            sites.remove(run.seed());
            run.stop();
            states.put(seedId, run.awaitStop(STOP));
        }
    }

    private void forget(String seedId) {
        states.remove(seedId);
        parts.duplicates().forget(seedId);
        try {
            writer.forget(seedId);
        } catch (StateWriter.ShutOut e) {
            log.warn("State of seed {} is left: {}", seedId, e.getMessage());
            shutOut = true;
        }
    }

    /** Stops reading; what was taken is safe. */
    void close() throws InterruptedException {
        stopAll();
        if (opening != null) {
            FutureTask<Opened> unused = opening;
            opening = null;
            try {
                unused.get(STOP.toMillis(), TimeUnit.MILLISECONDS).writer().close();
            } catch (ExecutionException _) {
                // it came to nothing
            } catch (TimeoutException _) {
                Thread.ofVirtual().name("let-go-" + partition).start(() -> closeLater(unused));
            }
        }
        letGo();
    }

    private static void closeLater(FutureTask<Opened> opening) {
        try {
            opening.get().writer().close();
        } catch (ExecutionException | InterruptedException _) {
            // it came to nothing
        }
    }

    private void stopAll() throws InterruptedException {
        runs.values().forEach(SeedRun::stop);
        for (var run : new ArrayList<>(runs.entrySet())) {
            states.put(run.getKey(), run.getValue().awaitStop(STOP));
            sites.remove(run.getValue().seed());
        }
        runs.clear();
    }

    private void letGo() {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }
}
