package dateline.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.schemas.RejectedException.Reason;
import java.util.Arrays;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A record no step could process: its bytes as they were read, and in the headers the why.
 *
 * <p>To replay one, write key and value back to {@code originTopic}.
 *
 * @param originTopic topic it was read from, or the kind of source that read it, when it never was on a topic
 * @param originPartition partition it was read from; -1 when it never was on a topic
 * @param originOffset offset it was read at; the line or place in the source, from 1, when it never was on a topic
 * @param step topology node, source or backend that gave up
 * @param reason from a fixed list, so that it can be counted
 * @param detail what was wrong and where, one line
 * @param program program and version that gave up
 * @param key original key, may be null
 * @param value original value, may be null; cut to 64 KiB when the reason is {@code TOO_LARGE}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying bodies costs
public record DeadLetter(
        String originTopic,
        int originPartition,
        long originOffset,
        String step,
        Reason reason,
        String detail,
        String program,
        byte[] key,
        byte[] value) {

    public static final String ORIGIN_TOPIC = "origin-topic";
    public static final String ORIGIN_PARTITION = "origin-partition";
    public static final String ORIGIN_OFFSET = "origin-offset";
    public static final String STEP = "step";
    public static final String REASON = "reason";
    public static final String DETAIL = "detail";
    public static final String PROGRAM = "program";

    /** Enough to see what it was. */
    private static final int MAX_DETAIL = 1_000;

    /** How much is kept of a value that is too large: enough to see what it was. */
    private static final int TOO_LARGE_KEPT = 64 << 10;

    /** The reason and detail for what a step threw. */
    public static DeadLetter of(
            String originTopic,
            int originPartition,
            long originOffset,
            String step,
            String program,
            Throwable cause,
            byte[] key,
            byte[] value) {
        String detail = cause instanceof RejectedException ? cause.getMessage() : cause.toString();
        Reason reason = reasonFor(cause);
        return new DeadLetter(
                originTopic, originPartition, originOffset, step, reason, detail, program, key, kept(value, reason));
    }

    private static byte[] kept(byte[] value, Reason reason) {
        boolean cut = reason == Reason.TOO_LARGE && value != null && value.length > TOO_LARGE_KEPT;
        return cut ? Arrays.copyOf(value, TOO_LARGE_KEPT) : value;
    }

    private static Reason reasonFor(Throwable cause) {
        return cause instanceof RejectedException rejected ? rejected.reason() : Reason.UNEXPECTED;
    }

    /** The record for topic {@code dead-letters}. */
    public ProducerRecord<byte[], byte[]> toRecord() {
        var letter = new ProducerRecord<>(Topics.DEAD_LETTERS.name(), key, value);
        letter.headers()
                .add(ORIGIN_TOPIC, originTopic.getBytes(UTF_8))
                .add(ORIGIN_PARTITION, Integer.toString(originPartition).getBytes(UTF_8))
                .add(ORIGIN_OFFSET, Long.toString(originOffset).getBytes(UTF_8))
                .add(STEP, step.getBytes(UTF_8))
                .add(REASON, reason.name().getBytes(UTF_8))
                .add(DETAIL, oneLine(detail).getBytes(UTF_8))
                .add(PROGRAM, program.getBytes(UTF_8));
        return letter;
    }

    /** Reads a record of topic {@code dead-letters}; what a header lacks is taken as empty, -1 or {@code UNEXPECTED}. */
    public static DeadLetter from(ConsumerRecord<byte[], byte[]> letter) {
        Headers headers = letter.headers();
        return new DeadLetter(
                text(headers, ORIGIN_TOPIC),
                (int) number(headers, ORIGIN_PARTITION),
                number(headers, ORIGIN_OFFSET),
                text(headers, STEP),
                reason(text(headers, REASON)),
                text(headers, DETAIL),
                text(headers, PROGRAM),
                letter.key(),
                letter.value());
    }

    private static String oneLine(String detail) {
        String line = detail.replaceAll("\\s+", " ").strip();
        return line.length() <= MAX_DETAIL ? line : line.substring(0, MAX_DETAIL) + "…";
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    private static long number(Headers headers, String name) {
        String text = text(headers, name);
        return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static Reason reason(String name) {
        try {
            return Reason.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return Reason.UNEXPECTED; // a later version's reason
        }
    }
}
