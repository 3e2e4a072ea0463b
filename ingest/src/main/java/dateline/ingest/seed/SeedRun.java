package dateline.ingest.seed;

import dateline.ingest.fetch.Timepiece;
import dateline.ingest.source.Memory;
import dateline.ingest.source.Source;
import dateline.ingest.source.SourceException;
import dateline.ingest.source.SourceException.Trouble;
import dateline.ingest.source.Sources;
import dateline.schemas.Seed;
import dateline.schemas.SeedHealth;
import dateline.schemas.SeedState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one seed for ever, on a virtual thread of its own: waits until it is due, polls it, makes its state safe.
 *
 * <p>Its state is also made safe after each item that Kafka has, so that a crash repeats the item in hand at most.
 */
final class SeedRun {

    private static final Logger log = LoggerFactory.getLogger(SeedRun.class);

    /** Kafka is away; then the same poll is tried again. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Makes a state safe. */
    @FunctionalInterface
    interface States {
        /** @throws StateWriter.ShutOut if this instance may not write any more */
        void write(SeedState state);
    }

    private final Seed seed;
    private final SeedParts parts;
    private final States states;
    private final SiteSeeds sites;
    private final Runnable shutOut;
    private final Timepiece timepiece;
    private final PollTaker taker;
    private final Hints hints;
    private final Thread thread;
    private volatile SeedState state;

    /**
     * @param from its state as last made safe
     * @param notBefore the first poll waits until then, and until the state says
     * @param sites what others of its site have taken is repeated
     * @param shutOut told when this instance may not write any more; nothing is read after that
     */
    SeedRun(
            Seed seed,
            SeedParts parts,
            SeedState from,
            Instant notBefore,
            SiteSeeds sites,
            States states,
            Runnable shutOut) {
        this.seed = seed;
        this.parts = parts;
        this.state = from;
        this.states = states;
        this.sites = sites;
        this.shutOut = shutOut;
        this.timepiece = parts.sources().timepiece();
        this.taker = new PollTaker(seed, parts);
        this.hints = new Hints(seed.getSeedId(), parts.hubs(), timepiece);
        this.thread = Thread.ofVirtual().name("seed-" + seed.getSeedId()).unstarted(() -> run(notBefore));
    }

    void start() {
        thread.start();
    }

    /** As last made safe. */
    SeedState state() {
        return state;
    }

    Seed seed() {
        return seed;
    }

    /** Tells it to stop; what is in hand is let go of. */
    void stop() {
        thread.interrupt();
    }

    /**
     * Waits until it has stopped.
     *
     * @return its state as last made safe
     */
    SeedState awaitStop(Duration patience) throws InterruptedException {
        if (!thread.join(patience)) {
            log.warn("Seed {} did not stop within {} ms", seed.getSeedId(), patience.toMillis());
        }
        return state;
    }

    private void run(Instant notBefore) {
        try {
            waitUntil(notBefore);
            while (true) {
                hints.await(state.getNextPollAt(), state.getFailures() == 0);
                poll();
            }
        } catch (InterruptedException _) {
            // told to stop
        } catch (StateWriter.ShutOut e) {
            log.warn("Seed {} is let go of: {}", seed.getSeedId(), e.getMessage());
            shutOut.run();
        } catch (IllegalArgumentException e) { // no such kind of source: nothing of it will change
            log.warn("Seed {} cannot be read: {}", seed.getSeedId(), e.getMessage());
            unusable(e.getMessage());
        } finally {
            hints.drop();
        }
    }

    private void waitUntil(Instant at) throws InterruptedException {
        if (at != null) {
            timepiece.sleep(Duration.between(timepiece.now(), at));
        }
    }

    /** Makes everything anew from the state, so that ten thousand seeds that wait take little memory. */
    private void poll() throws InterruptedException {
        var memory = new Memory(state, () -> sites.besides(seed), this::save);
        memory.startPoll(state.getPolledAt());
        Source source = Sources.of(seed, parts.sources(), memory);
        parts.turns().acquire();
        Instant start = timepiece.now();
        SourceException failure = null;
        try {
            source.poll(taker);
        } catch (SourceException e) {
            failure = e;
        } catch (PollTaker.NotTaken e) {
            log.warn("Seed {} waits, since Kafka does not take its articles: {}", seed.getSeedId(), e.getMessage());
            timepiece.sleep(PAUSE);
            return; // nothing is lost: what was not taken is still new
        } catch (StateWriter.ShutOut e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("Seed {} cannot be read, for a reason nobody foresaw", seed.getSeedId(), e);
            failure = new SourceException("Unforeseen: " + e, Trouble.UNREADABLE, Duration.ZERO);
        } finally {
            parts.turns().release();
        }
        Instant now = timepiece.now();
        parts.polls().poll(seed.getKind(), word(failure, memory), Duration.between(start, now));
        SeedHealth before = state.getHealth();
        SeedState counted = counted();
        SeedState after = failure == null
                ? AfterPoll.answered(seed, counted, memory, parts.duplicates().originalOf(seed.getSeedId()), now)
                : AfterPoll.failed(seed, counted, memory, failure, now);
        write(after);
        if (failure == null) {
            hints.polled(memory.observation());
        }
        if (before != after.getHealth()) {
            log.info(
                    "Seed {} is {}{}",
                    seed.getSeedId(),
                    after.getHealth().toString().toLowerCase(Locale.ROOT),
                    after.getHealthReason() == null ? "" : ": " + after.getHealthReason());
        }
    }

    private static String word(SourceException failure, Memory memory) {
        if (failure != null) {
            return failure.trouble().name().toLowerCase(Locale.ROOT);
        }
        return memory.observation().isChanged() ? "changed" : "unchanged";
    }

    private void save(Memory memory) {
        SeedState.Builder now = SeedState.newBuilder(counted());
        memory.writeTo(now);
        write(now.build());
    }

    private SeedState counted() {
        return SeedState.newBuilder(state)
                .setLeaseHolder(parts.instance())
                .setArticles(state.getArticles() + taker.takePublished())
                .build();
    }

    private void write(SeedState next) {
        states.write(next);
        parts.duplicates().note(next);
        state = next;
    }

    private void unusable(String why) {
        try {
            Instant now = timepiece.now().truncatedTo(ChronoUnit.MILLIS);
            write(SeedState.newBuilder(state)
                    .setPolledAt(now)
                    .setFailure(why)
                    .setHealth(SeedHealth.FAILING)
                    .setHealthReason(why)
                    .build());
        } catch (StateWriter.ShutOut e) {
            shutOut.run();
        }
    }
}
