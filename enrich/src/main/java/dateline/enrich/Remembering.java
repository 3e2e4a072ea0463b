package dateline.enrich;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the steps of the stage <i>remember</i> have in common. */
final class Remembering {

    private static final Logger log = LoggerFactory.getLogger(Remembering.class);

    private Remembering() {}

    /**
     * What a step finds; nothing when the step has a fault, since a tagged article without a verdict is worth more than a
     * dead letter, which would hold our own bytes and not the publisher's.
     */
    static <T> Optional<T> attempt(String step, Arrival arrival, EnrichMetrics metrics, Supplier<T> work) {
        try {
            return Optional.of(metrics.step(step).record(work));
        } catch (KafkaException e) { // a store or a broker is away: the transaction is undone and read again
            throw e;
        } catch (RuntimeException e) {
            metrics.countWithout(step);
            log.error(
                    "Step {} failed on article {}, which goes on without it; please report this",
                    step,
                    arrival.id(),
                    e);
            return Optional.empty();
        }
    }
}
