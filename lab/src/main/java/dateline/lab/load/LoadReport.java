package dateline.lab.load;

import dateline.lab.replay.Rate;
import dateline.lab.watch.Figures;
import dateline.lab.watch.Ledger;
import dateline.lab.watch.Percentiles;
import dateline.lab.watch.Verdict;
import java.util.Map;

/**
 * What a load run has shown.
 *
 * @param run name of the run
 * @param rate articles that were to be published a second, probes not among them
 * @param skipped items of the set that make no article
 * @param resent articles sent again because they were not acknowledged
 * @param rejections dead letters of the run by reason and step
 * @param repeated articles that enrich passed over as repeats, by its own count; -1 if it did not say
 * @param searchable articles and probes that can be found
 * @param toEnriched from the intended time, or at full speed from sending, to the enriched record
 * @param toSearchable the same to the answer of a search, for probes
 * @param secondsToEnriched from the first intended time to the last enriched record
 * @param secondsToSearchable the same to when all that can be found could be
 */
record LoadReport(
        String run,
        Rate rate,
        Ledger.Counts counts,
        long skipped,
        long resent,
        Map<String, Integer> rejections,
        long repeated,
        long searchable,
        Percentiles toEnriched,
        Percentiles toSearchable,
        double secondsToEnriched,
        double secondsToSearchable,
        Verdict verdict) {

    Figures figures() {
        return new Figures()
                .put("run", run)
                .put("rate", rate.toString())
                .put("latencyFrom", rate.isFullSpeed() ? "sending" : "intended time")
                .put("published", counts.published())
                .put("ofThoseProbes", counts.probes())
                .put("skippedItems", skipped)
                .put("resent", resent)
                .put("enriched", counts.enriched())
                .put("doubled", counts.doubled())
                .put("rejected", counts.rejected())
                .put("rejections", rejections)
                .put("repeated", repeated)
                .put("searchable", searchable)
                .put("publishedToEnrichedMillis", toEnriched)
                .put("publishedToSearchableMillis", toSearchable)
                .put("enrichedPerSecond", perSecond(counts.enriched(), secondsToEnriched))
                .put("searchablePerSecond", perSecond(searchable, secondsToSearchable))
                .put("secondsToLastEnriched", secondsToEnriched)
                .put("secondsToAllSearchable", secondsToSearchable)
                .put("holds", verdict.holds())
                .put("verdict", verdict.sentence());
    }

    private static double perSecond(long count, double seconds) {
        return seconds <= 0 ? 0 : count / seconds;
    }
}
