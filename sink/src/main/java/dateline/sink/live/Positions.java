package dateline.sink.live;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far a topic has been read: of each partition the offset of the next record. As the id of an event it is these
 * numbers in base 36 with dots between.
 */
final class Positions {

    /** A thousand partitions, each at the highest offset. */
    static final int MAX_LENGTH = 14_000;

    private static final int RADIX = 36;
    private static final int MOST_PARTITIONS = 1_000;
    private static final Pattern FORM = Pattern.compile("[0-9a-z]{1,12}(\\.[0-9a-z]{1,12}){0,999}");

    private final long[] next;

    private Positions(long[] next) {
        this.next = next;
    }

    static Positions of(Map<Integer, Long> offsets) {
        int partitions =
                offsets.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        var next = new long[Math.min(partitions, MOST_PARTITIONS)];
        offsets.forEach((partition, offset) -> next[partition] = offset);
        return new Positions(next);
    }

    /** @throws IllegalArgumentException if no event had this id */
    static Positions parse(String id) {
        if (id.length() > MAX_LENGTH || !FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("is not the id of an event that was sent from here");
        }
        return new Positions(Arrays.stream(id.split("\\.", -1))
                .mapToLong(number -> Long.parseLong(number, RADIX))
                .toArray());
    }

    int partitions() {
        return next.length;
    }

    /** Of a partition that came later 0: all of it is new. */
    long of(int partition) {
        return partition < next.length ? next[partition] : 0;
    }

    /** The same with this record read. */
    Positions with(int partition, long offset) {
        long[] later = Arrays.copyOf(next, Math.max(next.length, partition + 1));
        later[partition] = Math.max(later[partition], offset + 1);
        return new Positions(later);
    }

    /** Whichever is further, partition by partition. */
    Positions orFurther(Positions other) {
        long[] further = Arrays.copyOf(next, Math.max(next.length, other.next.length));
        Arrays.setAll(further, partition -> Math.max(further[partition], other.of(partition)));
        return new Positions(further);
    }

    /** How many offsets lie between this and a later one. */
    long until(Positions later) {
        long between = 0;
        for (int partition = 0; partition < later.next.length; partition++) {
            between += Math.max(0, later.of(partition) - of(partition));
        }
        return between;
    }

    @Override
    public String toString() {
        return Arrays.stream(next)
                .mapToObj(offset -> Long.toString(offset, RADIX))
                .collect(Collectors.joining("."));
    }
}
