package dateline.sink.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What has fired, as 16 bytes each of a digest; among two million, two are alike once in 10^26. The oldest are forgotten
 * when there are more than fit. Not thread-safe.
 */
final class Fired {

    private final int most;
    private final long[] table;
    private final long[] order;
    private long added;

    /** @param most how many to know of; takes 48 to 96 bytes each */
    Fired(int most) {
        this.most = most;
        int slots = Integer.highestOneBit(Math.max(8, most)) * 4;
        this.table = new long[slots * 2];
        this.order = new long[most * 2];
    }

    /** Adds what has fired; false if it had before. */
    boolean add(String searchId, String what) {
        long[] digest = digest(searchId, what);
        int slot = slot(digest[0], digest[1]);
        if (isTaken(slot)) {
            return false;
        }
        int place = (int) (added % most) * 2;
        if (added >= most) {
            remove(order[place], order[place + 1]);
            slot = slot(digest[0], digest[1]);
        }
        table[slot] = digest[0];
        table[slot + 1] = digest[1];
        order[place] = digest[0];
        order[place + 1] = digest[1];
        added++;
        return true;
    }

    boolean contains(String searchId, String what) {
        long[] digest = digest(searchId, what);
        return isTaken(slot(digest[0], digest[1]));
    }

    void clear() {
        Arrays.fill(table, 0);
        added = 0;
    }

    private boolean isTaken(int slot) {
        return table[slot] != 0 || table[slot + 1] != 0;
    }

    /** Where it is, or the free place where it would be. */
    private int slot(long first, long second) {
        int at = home(first);
        while (isTaken(at) && !(table[at] == first && table[at + 1] == second)) {
            at = after(at);
        }
        return at;
    }

    /** What stands behind it without a gap is put in anew, so that looking never ends at a gap too early. */
    private void remove(long first, long second) {
        int at = slot(first, second);
        table[at] = 0;
        table[at + 1] = 0;
        for (int next = after(at); isTaken(next); next = after(next)) {
            long movedFirst = table[next];
            long movedSecond = table[next + 1];
            table[next] = 0;
            table[next + 1] = 0;
            int place = slot(movedFirst, movedSecond);
            table[place] = movedFirst;
            table[place + 1] = movedSecond;
        }
    }

    private int home(long first) {
        return (int) (first & table.length / 2 - 1) * 2;
    }

    private int after(int at) {
        return at + 2 == table.length ? 0 : at + 2;
    }

    private static long[] digest(String searchId, String what) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            ByteBuffer bytes = ByteBuffer.wrap(sha.digest((searchId + "/" + what).getBytes(UTF_8)));
            return new long[] {bytes.getLong(), bytes.getLong()};
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
