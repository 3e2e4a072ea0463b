package dateline.ingest.seed;

import dateline.schemas.SeedRhythm;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many entries a source brings at which hour: a Poisson rate for each hour of a working day and of a weekend's day,
 * UTC. What was seen two weeks ago counts half; hours seen little are taken to be like their neighbours and like the
 * whole. Not safe for use by many threads.
 */
final class Rhythm {

    private static final int HOURS = 24;
    private static final int SLOTS = 2 * HOURS;
    private static final double HALF_LIFE_HOURS = 14 * 24.0;

    /** The whole counts as much as so many hours of the slot itself. */
    private static final double WHOLE_COUNTS = 3;

    /** A source nobody has seen yet: one entry in six hours, and that is soon forgotten. */
    private static final double UNKNOWN_ENTRIES = 0.5;

    private static final double UNKNOWN_HOURS = 3;

    private static final double NEIGHBOUR_COUNTS = 0.5;

    /** Entries that a feed still lists from long ago say little of now. */
    private static final Duration LOOK_BACK = Duration.ofDays(28);

    private static final double MILLIS_AN_HOUR = Duration.ofHours(1).toMillis();

    private final double[] entries = new double[SLOTS];
    private final double[] hours = new double[SLOTS];
    private Instant until;

    private Rhythm() {}

    /** @param written null for a source never polled */
    static Rhythm of(SeedRhythm written) {
        var rhythm = new Rhythm();
        if (written != null) {
            for (int slot = 0; slot < SLOTS; slot++) {
                rhythm.entries[slot] = at(written.getEntries(), slot);
                rhythm.hours[slot] = at(written.getHours(), slot);
            }
            rhythm.until = written.getUntil();
        }
        return rhythm;
    }

    private static double at(List<Float> values, int slot) {
        return slot < values.size() ? Math.max(0, values.get(slot)) : 0;
    }

    /** As the state keeps it. */
    SeedRhythm written() {
        return SeedRhythm.newBuilder()
                .setEntries(floats(entries))
                .setHours(floats(hours))
                .setUntil(until == null ? Instant.EPOCH : until)
                .build();
    }

    private static List<Float> floats(double[] values) {
        List<Float> floats = new ArrayList<>(values.length);
        Arrays.stream(values).forEach(value -> floats.add((float) value));
        return floats;
    }

    /**
     * Learns from a poll.
     *
     * @param listed when entries listed were published: of a source never polled, its past in short
     * @param fresh when the new ones among them were published
     */
    void learn(List<Instant> listed, List<Instant> fresh, Instant now) {
        List<Instant> times = until == null ? listed : fresh;
        Instant from = until == null
                ? listed.stream()
                        .filter(at -> at.isAfter(now.minus(LOOK_BACK)))
                        .min(Instant::compareTo)
                        .orElse(now)
                : until;
        if (now.isBefore(from)) {
            return; // a clock was set back
        }
        fade(from, now);
        for (Instant at = from; at.isBefore(now); ) {
            Instant next = at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            Instant end = next.isBefore(now) ? next : now;
            hours[slot(at)] += Duration.between(at, end).toMillis() / MILLIS_AN_HOUR;
            at = end;
        }
        for (Instant at : times) {
            if (until != null || !at.isBefore(from)) {
                entries[slot(at.isBefore(from) ? from : at)]++;
            }
        }
        until = now.truncatedTo(ChronoUnit.MILLIS);
    }

    private void fade(Instant from, Instant now) {
        double left = Math.pow(0.5, Duration.between(from, now).toMillis() / MILLIS_AN_HOUR / HALF_LIFE_HOURS);
        for (int slot = 0; slot < SLOTS; slot++) {
            entries[slot] *= left;
            hours[slot] *= left;
        }
    }

    /** Entries an hour to be expected at that time; more than zero. */
    double rate(Instant at) {
        double whole = (Arrays.stream(entries).sum() + UNKNOWN_ENTRIES)
                / (Arrays.stream(hours).sum() + UNKNOWN_HOURS);
        int slot = slot(at);
        int day = slot / HOURS * HOURS;
        int before = day + (slot - day + HOURS - 1) % HOURS;
        int after = day + (slot - day + 1) % HOURS;
        double seen = entries[slot] + NEIGHBOUR_COUNTS * (entries[before] + entries[after]);
        double looked = hours[slot] + NEIGHBOUR_COUNTS * (hours[before] + hours[after]);
        return (seen + WHOLE_COUNTS * whole) / (looked + WHOLE_COUNTS);
    }

    /** Entries to be expected in that time. */
    double expected(Instant from, Instant to) {
        double sum = 0;
        for (Instant at = from; at.isBefore(to); at = at.plus(1, ChronoUnit.HOURS)) {
            double share = Math.min(1, Duration.between(at, to).toMillis() / MILLIS_AN_HOUR);
            sum += share * rate(at);
        }
        return sum;
    }

    private static int slot(Instant at) {
        OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
        boolean weekend = time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return (weekend ? HOURS : 0) + time.getHour();
    }
}
