package dateline.lab.chaos;

import dateline.lab.watch.Figures;
import dateline.lab.watch.Ledger;
import dateline.lab.watch.Percentiles;
import dateline.lab.watch.Verdict;
import java.util.List;
import java.util.Map;

/**
 * What a run with kills has shown.
 *
 * @param run name of the run
 * @param skipped items of the set that make no article
 * @param resent articles sent again because they were not acknowledged
 * @param searchable documents of the run in the index
 * @param missing published articles that are not in the index, looked up one by one
 * @param endedByItself how often the pipeline ended without being killed
 */
record ChaosReport(
        String run,
        Ledger.Counts counts,
        long skipped,
        long resent,
        Map<String, Integer> rejections,
        Percentiles toEnriched,
        long searchable,
        long missing,
        int endedByItself,
        List<Recovery> recoveries) {

    Verdict verdict() {
        return Verdict.of(counts, 0, searchable)
                .withFault(missing, "missing from the index by id")
                .withFault(endedByItself, "times the pipeline ended by itself");
    }

    /** The longest time from a kill to the next enriched record, in seconds; 0 without kills. */
    double slowestRecovery() {
        return recoveries.stream().mapToDouble(Recovery::enrichedSeconds).max().orElse(0);
    }

    Figures figures() {
        return new Figures()
                .put("run", run)
                .put("published", counts.published())
                .put("notAcknowledged", counts.intended() - counts.published())
                .put("skippedItems", skipped)
                .put("resent", resent)
                .put("enriched", counts.enriched())
                .put("lostBeforeEnriched", Math.max(0, counts.published() - counts.enriched()))
                .put("doubledOnTopic", counts.doubled())
                .put("rejected", counts.rejected())
                .put("rejections", rejections)
                .put("searchable", searchable)
                .put("lostBeforeIndex", missing)
                .put("doubledInIndex", Math.max(0, searchable - (counts.published() - missing)))
                .put("publishedToEnrichedMillis", toEnriched)
                .put("kills", recoveries.size())
                .put("endedByItself", endedByItself)
                .put("slowestRecoverySeconds", slowestRecovery())
                .put("recoveries", recoveries)
                .put("holds", verdict().holds())
                .put("verdict", verdict().sentence());
    }
}
