package dateline.sink.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.schemas.DeadLetter;
import dateline.schemas.RejectedException.Reason;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The newest dead letters. Safe for use by many threads. */
public final class LetterBoard {

    /** Enough to see what goes wrong; all are on the topic. */
    public static final int MOST = 1_000;

    /** How much of a value is kept to look at, in bytes. */
    private static final int KEPT = 2_000;

    private final ConcurrentSkipListMap<Place, Letter> letters = new ConcurrentSkipListMap<>();

    /**
     * Where a letter is among others, newest first.
     *
     * @param at when it was written, milliseconds since 1970, UTC
     */
    public record Place(long at, int partition, long offset) implements Comparable<Place> {

        private static final Comparator<Place> NEWEST_FIRST = Comparator.comparingLong(Place::at)
                .thenComparingInt(Place::partition)
                .thenComparingLong(Place::offset)
                .reversed();

        @Override
        public int compareTo(Place other) {
            return NEWEST_FIRST.compare(this, other);
        }

        /** As {@code dateline dead-letters} names it. */
        public String id() {
            return partition + "-" + offset;
        }
    }

    /**
     * A letter as it is looked at.
     *
     * @param text the beginning of its value, or of its bytes in hexadecimal where they are no text; empty without value
     * @param bytes length of the whole value
     */
    public record Letter(Place place, Instant at, DeadLetter why, String text, int bytes) {}

    /** Takes a record; of more than {@link #MOST} the oldest go. */
    public boolean take(ConsumerRecord<byte[], byte[]> record) {
        DeadLetter letter = DeadLetter.from(record);
        var place = new Place(record.timestamp(), record.partition(), record.offset());
        byte[] value = letter.value() == null ? new byte[0] : letter.value();
        var why = new DeadLetter(
                letter.originTopic(),
                letter.originPartition(),
                letter.originOffset(),
                letter.step(),
                letter.reason(),
                letter.detail(),
                letter.program(),
                null,
                null);
        letters.put(place, new Letter(place, Instant.ofEpochMilli(place.at()), why, text(value), value.length));
        while (letters.size() > MOST) {
            letters.pollLastEntry();
        }
        return true;
    }

    /**
     * Those with a reason, newest first.
     *
     * @param reason empty for any
     * @param after the last that was shown; empty to begin
     */
    public List<Letter> newest(Optional<Reason> reason, Optional<Place> after, int size) {
        return (after.isPresent() ? letters.tailMap(after.get(), false) : letters)
                .values().stream()
                        .filter(letter -> reason.isEmpty() || letter.why().reason() == reason.get())
                        .limit(size)
                        .toList();
    }

    /** How many of those kept have each reason. */
    public Map<Reason, Integer> reasons() {
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        letters.values().forEach(letter -> reasons.merge(letter.why().reason(), 1, Integer::sum));
        return reasons;
    }

    private static String text(byte[] value) {
        byte[] head = value.length <= KEPT ? value : Arrays.copyOf(value, KEPT);
        String text = new String(head, UTF_8);
        // A character cut in two at the end is no sign of bytes that are no text.
        String whole = value.length > KEPT && text.endsWith("\uFFFD") ? text.substring(0, text.length() - 1) : text;
        boolean readable = whole.chars().noneMatch(c -> c == '\uFFFD' || (c < ' ' && "\n\r\t".indexOf(c) < 0));
        return readable
                ? whole
                : java.util.HexFormat.ofDelimiter(" ").formatHex(head, 0, Math.min(head.length, KEPT / 4));
    }
}
