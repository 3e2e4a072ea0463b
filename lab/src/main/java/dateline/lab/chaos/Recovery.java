package dateline.lab.chaos;

import java.util.Locale;

/**
 * How the pipeline came back from one kill.
 *
 * @param published articles that were acknowledged when it was killed
 * @param enriched articles that had come out by then
 * @param readySeconds from the kill until every program said it was ready; -1 if everything was through before
 * @param enrichedSeconds from the kill to the next enriched record; -1 if everything was through before
 */
record Recovery(long published, long enriched, double readySeconds, double enrichedSeconds) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "killed at %d published, %d enriched: ready after %s, next enriched after %s",
                published,
                enriched,
                seconds(readySeconds),
                seconds(enrichedSeconds));
    }

    private static String seconds(double seconds) {
        return seconds < 0 ? "-" : String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
