package dateline.lab.watch;

import org.HdrHistogram.Histogram;

/**
 * A distribution of latencies, in milliseconds.
 *
 * @param count how many were measured; with none, all the rest is 0
 */
public record Percentiles(long count, double p50, double p90, double p99, double max) {

    private static final double MICROS_A_MILLI = 1_000;

    /** @param micros latencies in microseconds */
    public static Percentiles of(Histogram micros) {
        return new Percentiles(
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / MICROS_A_MILLI,
                micros.getValueAtPercentile(90) / MICROS_A_MILLI,
                micros.getValueAtPercentile(99) / MICROS_A_MILLI,
                micros.getMaxValue() / MICROS_A_MILLI);
    }
}
