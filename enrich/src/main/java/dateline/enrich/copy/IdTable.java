package dateline.enrich.copy;

import java.util.function.Consumer;

/**
 * What is known under an id, by 64 bits of the id alone: twelve bytes an entry, where a map of strings takes ten times
 * that. Of five million ids, two are taken for one with a chance of one in a million. Not for several threads.
 */
public final class IdTable<T> {

    private static final int FIRST = 64;

    /** Share of places in use from which it grows. */
    private static final double FULL = 0.7;

    private long[] ids = new long[FIRST];
    private Object[] values = new Object[FIRST];
    private int size;

    /** What is known under the id, null when nothing is. */
    public T get(String id) {
        return valueAt(place(hash(id)));
    }

    /** Puts it in place of what was there, which comes back; null when nothing was. */
    public T put(String id, T value) {
        if (size >= FULL * ids.length) {
            grow();
        }
        long hash = hash(id);
        int place = place(hash);
        T before = valueAt(place);
        size += before == null ? 1 : 0;
        ids[place] = hash;
        values[place] = value;
        return before;
    }

    /** What was known under the id, null when nothing was. */
    public T remove(String id) {
        int free = place(hash(id));
        T removed = valueAt(free);
        if (removed == null) {
            return null;
        }
        size--;
        values[free] = null;
        for (int next = after(free); values[next] != null; next = after(next)) {
            int wanted = first(ids[next]);
            boolean stays = free <= next ? (free < wanted && wanted <= next) : (free < wanted || wanted <= next);
            if (!stays) {
                ids[free] = ids[next];
                values[free] = values[next];
                values[next] = null;
                free = next;
            }
        }
        return removed;
    }

    public int size() {
        return size;
    }

    /** In no order; nothing may be put or removed meanwhile. */
    public void each(Consumer<T> each) {
        for (int place = 0; place < values.length; place++) {
            if (values[place] != null) {
                each.accept(valueAt(place));
            }
        }
    }

    private void grow() {
        long[] idsBefore = ids;
        Object[] valuesBefore = values;
        int length = Math.toIntExact(ids.length * 3L / 2);
        ids = new long[length];
        values = new Object[length];
        for (int i = 0; i < idsBefore.length; i++) {
            if (valuesBefore[i] != null) {
                int place = place(idsBefore[i]);
                ids[place] = idsBefore[i];
                values[place] = valuesBefore[i];
            }
        }
    }

    /** Where this one is, or else a free place for it. */
    private int place(long hash) {
        int place = first(hash);
        while (values[place] != null && ids[place] != hash) {
            place = after(place);
        }
        return place;
    }

    private int first(long hash) {
        return (int) (((hash >>> Integer.SIZE) * ids.length) >>> Integer.SIZE);
    }

    private int after(int place) {
        return place + 1 == ids.length ? 0 : place + 1;
    }

    @SuppressWarnings("unchecked") // only put fills the places
    private T valueAt(int place) {
        return (T) values[place];
    }

    private static long hash(String id) {
        long hash = id.length();
        for (int i = 0; i < id.length(); i++) {
            hash = hash * 0x9E3779B97F4A7C15L + id.charAt(i);
        }
        return Mix.of(hash);
    }
}
