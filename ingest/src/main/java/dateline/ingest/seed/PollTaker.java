package dateline.ingest.seed;

import dateline.ingest.publish.Outcome;
import dateline.ingest.read.Item;
import dateline.ingest.read.ItemTaker;
import dateline.ingest.read.Place;
import dateline.program.ProgramVersion;
import dateline.schemas.Article;
import dateline.schemas.DeadLetter;
import dateline.schemas.Lane;
import dateline.schemas.RejectedException;
import dateline.schemas.Seed;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Publishes what a poll reads, and returns from each item once Kafka has it. */
final class PollTaker implements ItemTaker {

    /** Kafka's own time limit for a record is two minutes; this only stands behind it. */
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private static final Duration STOPPING = Duration.ofSeconds(1);

    private static final int NO_PARTITION = -1;

    /** Kafka did not take an item; the poll ends, and is tried again with that item. */
    static final class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotTaken(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    private final Seed seed;
    private final SeedParts parts;
    private long published;

    PollTaker(Seed seed, SeedParts parts) {
        this.seed = seed;
        this.parts = parts;
    }

    /** Articles published since this was last asked. */
    long takePublished() {
        long count = published;
        published = 0;
        return count;
    }

    @Override
    public void take(Item item) throws InterruptedException {
        long start = System.nanoTime();
        Outcome outcome = outcome(
                switch (item) {
                    case Item.Read(var place, var article) -> parts.publisher().publish(article);
                    case Item.Rejected(var place, var step, var cause, var bytes) ->
                        parts.publisher().reject(letter(place, step, cause, bytes), cause);
                    case Item.Unreadable(var place, var cause) ->
                        CompletableFuture.completedFuture(new Outcome.Failed(cause));
                });
        parts.items().item(seed.getKind(), outcome, Duration.ofNanos(System.nanoTime() - start));
        if (outcome instanceof Outcome.Failed(var cause) && !(item instanceof Item.Unreadable)) {
            throw new NotTaken(cause);
        }
        if (outcome instanceof Outcome.Published && item instanceof Item.Read(var place, var article)) {
            published++;
            delay(article);
        }
    }

    @Override
    public void repeated() {
        parts.items().item(seed.getKind(), new Outcome.Repeated(), Duration.ZERO);
    }

    private void delay(Article article) {
        if (article.getPublishedAt() != null && article.getLane() == Lane.LIVE) {
            Duration delay = Duration.between(
                    article.getPublishedAt(), parts.sources().timepiece().now());
            parts.polls().delay(seed.getKind(), delay.isNegative() ? Duration.ZERO : delay);
        }
    }

    /** Told to stop, it waits a little longer: what Kafka has by then need not be repeated. */
    private static Outcome outcome(CompletableFuture<Outcome> outcome) throws InterruptedException {
        try {
            return await(outcome, PATIENCE);
        } catch (InterruptedException e) {
            Outcome late = await(outcome, STOPPING);
            if (late instanceof Outcome.Failed) {
                throw e;
            }
            Thread.currentThread().interrupt();
            return late;
        }
    }

    private static Outcome await(CompletableFuture<Outcome> outcome, Duration patience) throws InterruptedException {
        try {
            return outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return new Outcome.Failed(e);
        }
    }

    private DeadLetter letter(Place place, String step, RejectedException cause, byte[] bytes) {
        return new DeadLetter(
                seed.getKind(),
                NO_PARTITION,
                place.line(),
                step,
                cause.reason(),
                "seed " + seed.getSeedId() + ", " + place.name() + ": " + cause.getMessage(),
                ProgramVersion.of("ingest"),
                null,
                bytes);
    }
}
