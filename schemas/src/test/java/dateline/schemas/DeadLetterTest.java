package dateline.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.RejectedException.Reason;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    @Test
    void keepsTheBytesAndSaysWhereTheyCameFromAndWhy() {
        var cause = new RejectedException(Reason.INVALID, "body\nis empty");
        var letter = DeadLetter.of(
                "articles", 2, 17, "check-article", "enrich 0.1.0", cause, "k".getBytes(UTF_8), "v".getBytes(UTF_8));

        var record = letter.toRecord();

        assertThat(record.topic()).isEqualTo("dead-letters");
        assertThat(record.value()).isEqualTo("v".getBytes(UTF_8));
        DeadLetter read = DeadLetter.from(new ConsumerRecord<>(
                record.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                1,
                1,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty()));
        assertThat(read).usingRecursiveComparison().ignoringFields("detail").isEqualTo(letter);
        assertThat(read.detail()).isEqualTo("body is empty");
    }

    @Test
    void callsWhatNobodyForesawUnexpected() {
        var letter = DeadLetter.of("articles", 0, 0, "s", "p", new IllegalStateException("odd"), null, null);

        assertThat(letter.reason()).isEqualTo(Reason.UNEXPECTED);
        assertThat(letter.detail()).contains("IllegalStateException").contains("odd");
    }

    @Test
    void keepsTheHeadOfWhatIsTooLarge() {
        byte[] value = new byte[100_000];
        var tooLarge = new RejectedException(Reason.TOO_LARGE, "body");
        var invalid = new RejectedException(Reason.INVALID, "body");

        assertThat(DeadLetter.of("articles", 0, 0, "s", "p", tooLarge, null, value)
                        .value())
                .hasSize(64 << 10);
        assertThat(DeadLetter.of("articles", 0, 0, "s", "p", invalid, null, value)
                        .value())
                .isSameAs(value);
    }

    @Test
    void readsARecordWithoutHeaders() {
        var bare = new ConsumerRecord<>(
                "dead-letters",
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                -1,
                1,
                (byte[]) null,
                new byte[] {1},
                new RecordHeaders(),
                Optional.empty());

        assertThat(DeadLetter.from(bare))
                .returns("", DeadLetter::originTopic)
                .returns(-1, DeadLetter::originPartition)
                .returns(Reason.UNEXPECTED, DeadLetter::reason);
    }
}
