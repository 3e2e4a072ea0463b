package dateline.ingest.backfill;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Draws how far all inputs together are: a bar, bytes, items a second, and how long it will take yet. */
final class BackfillProgress {

    private static final int BAR = 24;
    private static final double MEGABYTE = 1e6;
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final PrintWriter err;
    private final boolean terminal;
    private final long allBytes;
    private final LongSupplier nanoTime;
    private final long started;
    private long drawn;
    private long bytesBefore;
    private long itemsBefore;

    /** @param terminal whether somebody watches; else nothing is drawn */
    BackfillProgress(PrintWriter err, boolean terminal, long allBytes, LongSupplier nanoTime) {
        this.err = err;
        this.terminal = terminal;
        this.allBytes = allBytes;
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
        this.drawn = started - BETWEEN.toNanos();
    }

    /** What was read by earlier runs counts for the bar, not for the speed. */
    void resumed(long bytes, long items) {
        bytesBefore += bytes;
        itemsBefore += items;
    }

    /** Draws, but not more often than an eye can see. */
    void reached(long bytes, long items) {
        long now = nanoTime.getAsLong();
        if (terminal && now - drawn >= BETWEEN.toNanos()) {
            drawn = now;
            err.print("\r\u001b[K" + line(bytes, items, (now - started) / 1e9));
            err.flush();
        }
    }

    /** Without the line, so that something else can be printed. */
    void clear() {
        if (terminal) {
            err.print("\r\u001b[K");
        }
    }

    String line(long bytes, long items, double seconds) {
        double part = allBytes == 0 ? 1 : Math.min(1, (double) bytes / allBytes);
        int full = (int) (part * BAR);
        double bytesPerSecond = seconds > 0 ? (bytes - bytesBefore) / seconds : 0;
        String left = bytesPerSecond > 0 ? duration((allBytes - bytes) / bytesPerSecond) : "?";
        return String.format(
                Locale.ROOT,
                "[%s%s] %3d %%  %.1f of %.1f MB  %,d records  %.0f/s  %s left",
                "#".repeat(full),
                ".".repeat(BAR - full),
                (int) (part * 100),
                bytes / MEGABYTE,
                allBytes / MEGABYTE,
                items,
                seconds > 0 ? (items - itemsBefore) / seconds : 0,
                left);
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
