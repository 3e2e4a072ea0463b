package dateline.enrich.copy;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Parts of time, each with what is remembered of it; a part that is full is followed by another of the same stretch.
 * Times are milliseconds.
 */
public final class Stretches<T> {

    private static final int PARTS = 1 << 12;

    private final long length;
    private final Function<T, T> next;
    private final Predicate<T> isFull;
    private final TreeMap<Long, T> parts = new TreeMap<>();

    /**
     * @param length of a stretch
     * @param next makes a part; given is one that it will most likely be like, null for the first
     */
    public Stretches(long length, Function<T, T> next, Predicate<T> isFull) {
        this.length = length;
        this.next = next;
        this.isFull = isFull;
    }

    /** Where something of that time goes. */
    public T at(long time) {
        long stretch = first(time);
        Map.Entry<Long, T> last = parts.floorEntry(stretch + PARTS - 1);
        boolean there = last != null && last.getKey() >= stretch;
        if (there && !isFull.test(last.getValue())) {
            return last.getValue();
        }
        T part = next.apply(last == null ? null : last.getValue());
        parts.put(there ? last.getKey() + 1 : stretch, part);
        return part;
    }

    /** Of these times, both ends included, and what else is of the same stretches; the oldest first. */
    public Collection<T> between(long from, long to) {
        return parts.subMap(first(from), true, first(to) + PARTS, false).values();
    }

    /** Of this time and before, and what else is of the same stretch; the oldest first. */
    public Collection<T> until(long time) {
        return parts.headMap(first(time) + PARTS, false).values();
    }

    /** Lets go of the stretches that are over at that time. */
    public void forgetBefore(long time) {
        parts.headMap(first(time), false).clear();
    }

    /** All, the oldest first; what is taken away there is let go of. */
    public Collection<T> all() {
        return parts.values();
    }

    private long first(long time) {
        return Math.floorDiv(time, length) * PARTS;
    }
}
