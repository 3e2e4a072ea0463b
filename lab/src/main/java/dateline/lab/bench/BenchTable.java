package dateline.lab.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Results of benchmarks, each set against ours. */
final class BenchTable {

    /** The value of parameter {@code by} that is ours. */
    static final String OURS = "dateline";

    private static final int LEAST_WIDTH = 32;

    private BenchTable() {}

    /**
     * One result.
     *
     * @param what benchmark and method, and its parameters other than {@code by}
     * @param by who did it
     * @param perSecond operations a second
     * @param error half of the 99.9 % confidence interval; NaN for a single iteration
     */
    record Result(String what, String by, double perSecond, double error) {}

    /**
     * A result and how many times as fast as it ours is.
     *
     * @param ratio operations a second of ours over those of this one; 1 for ours; NaN when ours was not run
     */
    record Row(String what, String by, double perSecond, double error, double ratio) {}

    /** Rows in the order of the results. */
    static List<Row> of(List<Result> results) {
        return results.stream()
                .map(result -> new Row(
                        result.what(),
                        result.by(),
                        result.perSecond(),
                        result.error(),
                        ours(results, result.what())
                                .map(ours -> ours.perSecond() / result.perSecond())
                                .orElse(Double.NaN)))
                .toList();
    }

    private static Optional<Result> ours(List<Result> results, String what) {
        return results.stream()
                .filter(result -> result.what().equals(what) && result.by().equals(OURS))
                .findFirst();
    }

    /** A line a row. */
    static String text(List<Row> rows) {
        int width = rows.stream().mapToInt(row -> row.what().length()).max().orElse(0);
        String name = "%-" + Math.max(width, LEAST_WIDTH) + "s";
        var table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT, name + " %-16s %12s %10s  %s%n", "benchmark", "by", "per second", "± 99.9 %", "ours is"));
        for (Row row : rows) {
            table.append(String.format(
                    Locale.ROOT,
                    name + " %-16s %12.1f %10.1f  %s%n",
                    row.what(),
                    row.by(),
                    row.perSecond(),
                    row.error(),
                    row.by().equals(OURS) ? "" : String.format(Locale.ROOT, "%.2f times as fast", row.ratio())));
        }
        return table.toString();
    }
}
