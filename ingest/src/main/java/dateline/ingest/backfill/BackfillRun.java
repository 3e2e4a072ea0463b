package dateline.ingest.backfill;

import dateline.ingest.archive.ArchiveItem;
import dateline.ingest.archive.ArchivePlace;
import dateline.ingest.publish.ArchivePublisher;
import dateline.ingest.publish.Outcome;
import dateline.program.ProgramVersion;
import dateline.schemas.DeadLetter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Reads one input from where it was left to its end, a transaction at a time. */
public final class BackfillRun {

    /** Some megabytes, and what is read again at most after a kill. */
    private static final int MOST_ITEMS = 500;

    /** What is read shows within it, and an end is waited for no longer. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private static final int NO_PARTITION = -1;

    /** Hears of progress. */
    @FunctionalInterface
    public interface Listener {

        /** @param bytes of this input that were read and are safe, with all that was read before */
        void reached(ArchiveState state, long bytes);
    }

    private final BackfillInput input;
    private final ArchivePublisher publisher;
    private final Listener listener;
    private final BooleanSupplier stopping;
    private final LongSupplier nanoTime;

    private final SortedMap<String, Long> outcomes = new TreeMap<>();
    private final SortedMap<String, Long> leftOut = new TreeMap<>();
    private final List<CompletableFuture<Outcome>> open = new ArrayList<>();
    private ArchivePlace next = ArchivePlace.START;
    private boolean begun;
    private int items;
    private long since;

    /** @param stopping asked between two transactions */
    public BackfillRun(
            BackfillInput input,
            ArchivePublisher publisher,
            Listener listener,
            BooleanSupplier stopping,
            LongSupplier nanoTime) {
        this.input = input;
        this.publisher = publisher;
        this.listener = listener;
        this.stopping = stopping;
        this.nanoTime = nanoTime;
    }

    /**
     * Returns once the end was reached, or it was asked to stop; all that is counted then is on Kafka.
     *
     * @param from what an earlier run came to, {@link ArchiveState#START} if there was none
     * @throws IOException if the input cannot be read on
     * @throws IllegalStateException if Kafka did not take something
     */
    public ArchiveState run(ArchiveState from) throws IOException, InterruptedException {
        if (from.done()) {
            return from;
        }
        outcomes.putAll(from.outcomes());
        leftOut.putAll(from.leftOut());
        next = from.next();
        try {
            if (input.read(from.next(), this::take)) {
                begin();
                return commit(true, input.bytes());
            }
            return state(false);
        } catch (IOException | InterruptedException | RuntimeException e) {
            if (begun) {
                publisher.abort();
            }
            throw e;
        }
    }

    private boolean take(BackfillInput.Step step) {
        begin();
        switch (step.item()) {
            case ArchiveItem.Page(var _, var article) -> open.add(publisher.publish(article));
            case ArchiveItem.Rejected rejected ->
                open.add(publisher.reject(letter(step.where(), rejected), rejected.cause()));
            case ArchiveItem.LeftOut(var _, var reason) -> leftOut.merge(reason, 1L, Long::sum);
        }
        next = step.next();
        items++;
        if (items < MOST_ITEMS && nanoTime.getAsLong() - since < LONGEST.toNanos()) {
            return true;
        }
        ArchiveState _ = commit(false, step.bytes());
        return !stopping.getAsBoolean();
    }

    private DeadLetter letter(String where, ArchiveItem.Rejected rejected) {
        return new DeadLetter(
                input.kind(),
                NO_PARTITION,
                rejected.place().offset(),
                rejected.step(),
                rejected.cause().reason(),
                where + ": " + rejected.cause().getMessage(),
                ProgramVersion.of("ingest"),
                null,
                rejected.bytes());
    }

    private void begin() {
        if (!begun) {
            publisher.begin();
            begun = true;
            items = 0;
            since = nanoTime.getAsLong();
        }
    }

    private ArchiveState commit(boolean done, long bytes) {
        publisher.flush();
        for (CompletableFuture<Outcome> outcome : open) {
            Outcome ended = outcome.join();
            if (ended instanceof Outcome.Failed(var cause)) {
                throw new IllegalStateException("Kafka did not take it: " + cause.getMessage(), cause);
            }
            outcomes.merge(ended.word(), 1L, Long::sum);
        }
        open.clear();
        ArchiveState state = state(done);
        publisher.commit(state.toJson());
        begun = false;
        listener.reached(state, bytes);
        return state;
    }

    private ArchiveState state(boolean done) {
        return new ArchiveState(next, outcomes, leftOut, done);
    }
}
