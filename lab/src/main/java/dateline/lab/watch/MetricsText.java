package dateline.lab.watch;

import java.util.OptionalLong;

/**
 * Reads numbers out of Prometheus text.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">text format 0.0.4</a>
 */
final class MetricsText {

    private MetricsText() {}

    /**
     * Adds up the samples of a counter that have a metric tag, whatever other tags they have.
     *
     * @return 0 if the counter is there without this tag's value, which is then yet to be counted; nothing if the
     *     counter is not there at all
     */
    static OptionalLong sum(String text, String name, String tag, String value) {
        String wanted = tag + "=\"" + value + "\"";
        double sum = 0;
        boolean there = false;
        for (String line : text.split("\n", -1)) {
            int end = line.lastIndexOf('}');
            if (!line.startsWith(name + "{") || end < 0) {
                continue;
            }
            there = true;
            String tags = line.substring(name.length() + 1, end);
            if (tags.startsWith(wanted) || tags.contains("," + wanted)) {
                sum += number(line.substring(end + 1));
            }
        }
        return there ? OptionalLong.of(Math.round(sum)) : OptionalLong.empty();
    }

    /** A sample's value; a timestamp may follow it. */
    private static double number(String text) {
        String[] parts = text.strip().split(" ", 2);
        try {
            return Double.parseDouble(parts[0]);
        } catch (NumberFormatException _) {
            return 0; // not a program of ours
        }
    }
}
