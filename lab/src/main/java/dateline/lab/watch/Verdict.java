package dateline.lab.watch;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a run lost or doubled anything.
 *
 * @param holds whether all that was meant to be published was, came out once, and can be found once
 * @param sentence the figures, and what is wrong with them
 */
public record Verdict(boolean holds, String sentence) {

    /**
     * Compares distinct ids meant, published, enriched and searchable.
     *
     * @param repeated how many of the published articles enrich may pass over as repeats: 0 for a new run, all of them
     *     when the same run is done again
     * @param searchable documents in the index
     */
    public static Verdict of(Ledger.Counts counts, long repeated, long searchable) {
        List<String> faults = new ArrayList<>();
        add(faults, counts.intended() - counts.published(), "not acknowledged");
        add(faults, counts.published() - counts.enriched() - repeated, "published but not enriched");
        add(faults, counts.enriched() + repeated - counts.published(), "more enriched than published");
        add(faults, counts.doubled(), "doubled on enriched-articles");
        add(faults, counts.rejected(), "rejected");
        add(faults, counts.published() - searchable, "published but not searchable");
        add(faults, searchable - counts.published(), "doubled in the index");
        add(faults, counts.probes() - counts.probesFound(), "probes not found");
        boolean holds = faults.isEmpty() && counts.published() > 0;
        String figures = "published " + counts.published() + ", enriched " + counts.enriched()
                + (repeated == 0 ? "" : " + " + repeated + " repeats") + ", searchable " + searchable;
        return new Verdict(
                holds,
                figures + ": "
                        + (holds
                                ? "none lost, none doubled"
                                : faults.isEmpty() ? "nothing was published" : String.join(", ", faults)));
    }

    /** The same, but with one more thing that must not be. */
    public Verdict withFault(long count, String what) {
        return count <= 0 ? this : new Verdict(false, sentence + "; " + count + " " + what);
    }

    private static void add(List<String> faults, long count, String what) {
        if (count > 0) {
            faults.add(count + " " + what);
        }
    }
}
