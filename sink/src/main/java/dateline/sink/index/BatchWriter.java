package dateline.sink.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.program.ProgramVersion;
import dateline.schemas.DeadLetter;
import dateline.schemas.RegistryUnavailableException;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import dateline.schemas.Topics;
import dateline.sink.SinkMetrics;
import dateline.sink.SinkMetrics.Outcome;
import dateline.sink.backend.Backend;
import dateline.sink.backend.BulkOutcome;
import dateline.sink.backend.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Brings a batch one try further: reads what can be read, writes what can be written, and says what is in the way. */
final class BatchWriter<T> {

    /** The largest letter the topic takes, less room for headers and the record's own frame. */
    private static final int MAX_LETTER_BYTES = Topics.DEAD_LETTERS.maxRecordBytes() - (64 << 10);

    /** Enough to see what it was. */
    private static final int CUT_BYTES = 64 << 10;

    private final Intake<T> intake;
    private final Deserializer<T> values;
    private final Backend backend;
    private final SinkMetrics metrics;
    private final IndexListener listener;

    BatchWriter(
            Intake<T> intake, Deserializer<T> values, Backend backend, SinkMetrics metrics, IndexListener listener) {
        this.intake = intake;
        this.values = values;
        this.backend = backend;
        this.metrics = metrics;
        this.listener = listener;
    }

    /** Returns what has to be waited for before the next try; empty if the batch is done. */
    Optional<String> attempt(Batch batch) {
        Optional<String> unreadable = read(batch);
        Optional<String> unwritable = write(batch);
        return unreadable.isPresent() ? unreadable : unwritable;
    }

    private Optional<String> read(Batch batch) {
        while (!batch.unread().isEmpty()) {
            var record = batch.unread().element();
            try {
                batch.unwritten().add(new Batch.Unwritten(record, document(record)));
            } catch (RegistryUnavailableException e) {
                return Optional.of(e.getMessage());
            } catch (RejectedException e) {
                reject(batch, record, intake.readStep(), e);
            }
            batch.unread().remove();
        }
        return Optional.empty();
    }

    private Document document(ConsumerRecord<byte[], byte[]> record) {
        T value = values.deserialize(record.topic(), record.value());
        if (value == null) {
            throw new RejectedException(
                    Reason.INVALID, "No value; nothing is deleted from " + record.topic() + " by tombstones");
        }
        String key = record.key() == null ? "" : new String(record.key(), UTF_8);
        return intake.documents().of(key, value, record.offset());
    }

    private Optional<String> write(Batch batch) {
        if (batch.unwritten().isEmpty()) {
            return Optional.empty();
        }
        List<Batch.Unwritten> tried = List.copyOf(batch.unwritten());
        List<BulkOutcome> outcomes = metrics.timeIndexing(() -> backend.write(
                intake.index(), tried.stream().map(Batch.Unwritten::document).toList()));
        List<Batch.Unwritten> again = new ArrayList<>();
        List<Document> safe = new ArrayList<>();
        String trouble = "";
        for (int i = 0; i < tried.size(); i++) {
            var item = tried.get(i);
            switch (outcomes.get(i)) {
                case BulkOutcome.Indexed() -> {
                    metrics.document(intake.index(), Outcome.INDEXED);
                    safe.add(item.document());
                }
                case BulkOutcome.AlreadyThere() -> {
                    metrics.document(intake.index(), Outcome.ALREADY_THERE);
                    safe.add(item.document());
                }
                case BulkOutcome.Refused(String why) ->
                    reject(batch, item.record(), intake.writeStep(), new RejectedException(Reason.REFUSED, why));
                case BulkOutcome.Passing(String why) -> {
                    metrics.document(intake.index(), Outcome.RETRIED);
                    again.add(item);
                    trouble = why;
                }
            }
        }
        batch.unwritten().clear();
        batch.unwritten().addAll(again);
        if (!safe.isEmpty()) {
            listener.indexed(safe);
        }
        return again.isEmpty() ? Optional.empty() : Optional.of(trouble);
    }

    private void reject(Batch batch, ConsumerRecord<byte[], byte[]> record, String step, RejectedException why) {
        metrics.document(intake.index(), Outcome.REJECTED);
        byte[] value = record.value();
        RejectedException cause = why;
        if (value != null && value.length > MAX_LETTER_BYTES) {
            cause = new RejectedException(
                    Reason.TOO_LARGE, value.length + " bytes, too large for a dead letter; " + why.getMessage(), why);
            value = Arrays.copyOf(value, CUT_BYTES);
        }
        batch.addLetter(
                record,
                DeadLetter.of(
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        step,
                        ProgramVersion.of("sink"),
                        cause,
                        record.key(),
                        value));
    }
}
