package dateline.ingest.seed;

import dateline.ingest.source.SourceException;
import java.time.Duration;
import java.time.Instant;

/**
 * When to ask a source again. Asking costs a request, waiting lets news grow old: it is asked once the entries that have
 * probably come by then have together waited long enough to be worth it. At a steady rate that is an interval which
 * falls with the root of the rate: a quarter of the entries, twice the interval.
 */
final class NextPoll {

    /** Minutes that entries wait, taken together, which a request is worth: one an hour is asked for every 11 minutes. */
    private static final double WORTH_MINUTES = 1;

    static final Duration SHORTEST = Duration.ofMinutes(1);

    /** However seldom entries come, one that is listed for an hour is not missed. */
    static final Duration LONGEST = Duration.ofMinutes(50);

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final double MINUTES_AN_HOUR = 60;

    /** Asked again so soon when new entries were left over. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 12;

    private NextPoll() {}

    /**
     * After a poll that went well.
     *
     * @param wish how long the source asks to be left alone
     * @param interval what whoever added the seed asks for; null when that is left to its rhythm
     * @param more whether new entries were left over
     */
    static Instant after(Instant now, Rhythm rhythm, Duration wish, Duration interval, boolean more) {
        if (more) {
            return now.plus(AT_ONCE);
        }
        if (interval != null) {
            return now.plus(interval);
        }
        Duration least = wish.compareTo(SHORTEST) > 0 ? wish : SHORTEST;
        double come = 0;
        double waited = 0;
        Duration ahead = Duration.ZERO;
        while (waited < WORTH_MINUTES && ahead.compareTo(LONGEST) < 0) {
            come += rhythm.rate(now.plus(ahead)) / MINUTES_AN_HOUR;
            waited += come - rhythm.rate(now.plus(ahead)) / MINUTES_AN_HOUR / 2;
            ahead = ahead.plus(STEP);
        }
        return now.plus(ahead.compareTo(least) > 0 ? ahead : least);
    }

    /**
     * After one that failed.
     *
     * @param failures in a row, this one included
     */
    static Instant afterFailure(Instant now, SourceException failure, int failures, Duration interval) {
        Duration pause = switch (failure.trouble()) {
            case PASSING -> Duration.ofMinutes(1);
            case UNREADABLE -> Duration.ofMinutes(15);
            case BLOCKED, GONE -> Duration.ofHours(1);
        };
        for (int i = 1; i < Math.min(failures, MOST_DOUBLINGS); i++) {
            pause = pause.multipliedBy(2);
        }
        pause = pause.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : pause;
        if (interval != null && interval.compareTo(pause) > 0) {
            pause = interval;
        }
        return now.plus(failure.retryAfter().compareTo(pause) > 0 ? failure.retryAfter() : pause);
    }
}
