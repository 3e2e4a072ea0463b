package dateline.sink.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.DeadLetter;
import dateline.schemas.RejectedException.Reason;
import dateline.sink.board.LetterBoard.Letter;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class LetterBoardTest {

    private final LetterBoard board = new LetterBoard();

    @Test
    void showsTheNewestFirstAndGoesOnWhereAPageEnded() {
        take(0, 10, Reason.INVALID, "a");
        take(1, 30, Reason.UNREADABLE, "b");
        take(2, 20, Reason.INVALID, "c");

        var first = board.newest(Optional.empty(), Optional.empty(), 2);
        assertThat(first).extracting(Letter::text).containsExactly("b", "c");
        assertThat(board.newest(Optional.empty(), Optional.of(first.getLast().place()), 2))
                .extracting(Letter::text)
                .containsExactly("a");
        assertThat(board.newest(Optional.of(Reason.INVALID), Optional.empty(), 9))
                .extracting(Letter::text)
                .containsExactly("c", "a");
        assertThat(board.reasons()).isEqualTo(Map.of(Reason.INVALID, 2, Reason.UNREADABLE, 1));
    }

    @Test
    void keepsNoMoreThanItMayAndOfALongValueItsBeginning() {
        for (int i = 0; i < LetterBoard.MOST + 5; i++) {
            take(i, i, Reason.INVALID, "é".repeat(5_000));
        }

        var all = board.newest(Optional.empty(), Optional.empty(), 9_999);
        assertThat(all).hasSize(LetterBoard.MOST);
        assertThat(all.getLast().place().offset()).isEqualTo(5);
        assertThat(all.getFirst().bytes()).isEqualTo(10_000);
        assertThat(all.getFirst().text())
                .hasSizeLessThanOrEqualTo(2_000)
                .startsWith("éé")
                .doesNotContain("\uFFFD");
    }

    @Test
    void showsBytesThatAreNoTextInHexadecimal() {
        take(0, 10, Reason.UNREADABLE, "\0\u0001A");

        assertThat(board.newest(Optional.empty(), Optional.empty(), 1))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).isEqualTo("00 01 41"));
    }

    private void take(long offset, long at, Reason reason, String value) {
        ProducerRecord<byte[], byte[]> record = new DeadLetter(
                        "articles", 0, offset, "check-article", reason, "why", "enrich 1", null, value.getBytes(UTF_8))
                .toRecord();
        board.take(new ConsumerRecord<>(
                record.topic(),
                0,
                offset,
                at,
                TimestampType.CREATE_TIME,
                0,
                0,
                null,
                record.value(),
                record.headers(),
                Optional.empty()));
    }
}
