package dateline.enrich.trend;

import java.util.List;
import java.util.stream.LongStream;

/** Counts of one thing by the hour: each of the last day, and a faded sum of all before. Hours are numbered from 1970. */
final class Past {

    /** Hours that are kept each by itself. */
    static final int KEPT = 24;

    private final Fade fade;
    private final int[] hours = new int[KEPT];
    private long latest;
    private double older;

    Past(Fade fade, long hour) {
        this.fade = fade;
        this.latest = hour;
    }

    /** Counts in an hour, which may be one gone by. */
    void count(long hour) {
        add(hour, 1);
    }

    private void add(long hour, int count) {
        turnTo(hour);
        if (hour > latest - KEPT) {
            hours[place(hour)] += count;
        } else {
            older += count * fade.after(latest - hour);
        }
    }

    /** Takes in the counts of another, which turned out to be the same thing. */
    void addAll(Past other) {
        turnTo(other.latest);
        older += other.older * fade.after(latest - other.latest);
        for (long hour = other.latest - KEPT + 1; hour <= other.latest; hour++) {
            add(hour, other.in(hour));
        }
    }

    /** Lets the hours that are no longer of the last day become older ones. */
    private void turnTo(long hour) {
        for (int turned = 0; latest < hour && turned < KEPT; turned++) {
            latest++;
            older = older * fade.after(1) + hours[place(latest)] * fade.after(KEPT);
            hours[place(latest)] = 0;
        }
        if (latest < hour) {
            older *= fade.after(hour - latest);
            latest = hour;
        }
    }

    int in(long hour) {
        return hour > latest || hour <= latest - KEPT ? 0 : hours[place(hour)];
    }

    /** Faded sum of the hours before that one, as of it. */
    double before(long hour) {
        double sum = older * fade.after(hour - latest);
        for (long past = Math.max(latest, hour - KEPT) - KEPT + 1; past < hour; past++) {
            int count = in(past);
            if (count != 0) {
                sum += count * fade.after(hour - past);
            }
        }
        return sum;
    }

    /** The last hours up to that one, oldest first. */
    List<Integer> series(long hour) {
        return LongStream.rangeClosed(hour - KEPT + 1, hour).mapToObj(this::in).toList();
    }

    private static int place(long hour) {
        return Math.floorMod(hour, KEPT);
    }
}
