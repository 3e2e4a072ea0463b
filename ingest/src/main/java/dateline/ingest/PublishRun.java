package dateline.ingest;

import dateline.ingest.publish.ArticlePublisher;
import dateline.ingest.publish.InFlight;
import dateline.ingest.publish.Outcome;
import dateline.ingest.read.Item;
import dateline.ingest.read.Place;
import dateline.ingest.source.FileSource;
import dateline.ingest.source.Source;
import dateline.ingest.source.SourceException;
import dateline.program.ProgramVersion;
import dateline.schemas.DeadLetter;
import dateline.schemas.RejectedException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Polls one source once and publishes what it hands on; what is no article becomes a dead letter. */
final class PublishRun {

    /** Kafka's own time limit for a record is two minutes; this only stands behind it. */
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    /** Some megabytes of articles: enough to keep the broker busy, little enough to hold. */
    private static final int MAX_IN_FLIGHT = 2_000;

    private static final int NO_PARTITION = -1;

    /** Kafka is away for good, so reading on would only pile up failures. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final ArticlePublisher publisher;
    private final PublishReport report;
    private volatile boolean kafkaFailed;

    PublishRun(ArticlePublisher publisher, PublishReport report) {
        this.publisher = publisher;
        this.report = report;
    }

    /**
     * Returns once the outcome of every item read is known and reported.
     *
     * <p>After the first article that Kafka did not acknowledge nothing more is read; the report says where it stopped.
     */
    PublishSummary run(Source source) throws SourceException, InterruptedException {
        try (var inFlight = new InFlight<PublishReport.Entry>(MAX_IN_FLIGHT, PATIENCE, this::ended)) {
            try {
                source.poll(item -> take(item, inFlight));
            } catch (GivenUp _) {
                // told of below, after the items still in flight
            }
            inFlight.awaitAll();
        }
        return report.summary();
    }

    private void take(Item item, InFlight<PublishReport.Entry> inFlight) throws InterruptedException {
        if (kafkaFailed) {
            report.stoppedAt(item.place());
            throw new GivenUp();
        }
        switch (item) {
            case Item.Read(var place, var article) ->
                inFlight.add(
                        new PublishReport.Entry(place, article.getArticleId(), article.getHeadline()),
                        publisher.publish(article));
            case Item.Rejected(var place, var step, var cause, var bytes) ->
                inFlight.add(
                        PublishReport.Entry.without(place), publisher.reject(letter(place, step, cause, bytes), cause));
            case Item.Unreadable(var place, var cause) ->
                inFlight.add(
                        PublishReport.Entry.without(place),
                        CompletableFuture.completedFuture(new Outcome.Failed(cause)));
        }
    }

    private static DeadLetter letter(Place place, String step, RejectedException cause, byte[] bytes) {
        return new DeadLetter(
                FileSource.KIND,
                NO_PARTITION,
                place.line(),
                step,
                cause.reason(),
                place + ": " + cause.getMessage(),
                ProgramVersion.of("ingest"),
                null,
                bytes);
    }

    private void ended(PublishReport.Entry entry, Outcome outcome) {
        report.add(entry, outcome);
        if (outcome instanceof Outcome.Failed(var cause)
                && !(cause instanceof IOException)
                && !(cause instanceof RecordTooLargeException)) {
            kafkaFailed = true;
        }
    }
}
