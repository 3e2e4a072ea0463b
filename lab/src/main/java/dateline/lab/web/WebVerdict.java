package dateline.lab.web;

import dateline.lab.watch.Figures;
import dateline.lab.web.Politeness.Fault;
import dateline.lab.web.Politeness.Rule;
import dateline.schemas.SeedState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run has shown.
 *
 * @param states of every seed at the end, by seed id
 * @param hostile ids of the seeds that are
 * @param repeats how many records may say what an earlier one said: after a kill the page in hand of each seed
 * @param strays requests outside of the networks that may be read
 */
record WebVerdict(
        Coverage coverage,
        List<Fault> impolite,
        Traffic traffic,
        Map<String, SeedState> states,
        List<String> hostile,
        int repeats,
        int strays,
        Hub.Count hub) {

    private static final int SHOWN = 10;

    /** What must not be, one line each; nothing if all is well. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        add(faults, coverage.missed().size(), "articles missed");
        add(faults, coverage.doubled().size() - repeats, "articles doubled");
        add(faults, coverage.unknown().size(), "records that nobody published");
        add(faults, impolite.size(), "requests against the rules");
        add(faults, unexplained().size(), "hostile seeds without a reason");
        add(faults, strays, "requests to where nobody may be sent");
        if (coverage.arrived() == 0) {
            faults.add("nothing arrived");
        }
        return faults;
    }

    /** Hostile seeds that were never polled, or polled without a reason written down, unless nothing came of it. */
    List<String> unexplained() {
        return hostile.stream().filter(id -> !explained(states.get(id))).toList();
    }

    /** A feed with entities is read as if they were not there; what is left of it makes no article. */
    private static boolean explained(SeedState state) {
        return state != null
                && state.getPolledAt() != null
                && (state.getFailure() != null || (state.getArticles() == 0 && state.getNewestAt() == null));
    }

    Figures figures(Figures figures) {
        Map<Rule, Integer> byRule = new EnumMap<>(Rule.class);
        impolite.forEach(fault -> byRule.merge(fault.rule(), 1, Integer::sum));
        Map<String, Integer> health = new TreeMap<>();
        states.values().forEach(state -> health.merge(state.getHealth().toString(), 1, Integer::sum));
        Map<String, String> reasons = new TreeMap<>();
        hostile.stream()
                .filter(states::containsKey)
                .forEach(id -> reasons.put(id, reason(states.get(id))));
        return figures.put("articlesToBeHad", coverage.expected())
                .put("arrived", coverage.arrived())
                .put("missed", coverage.missed().size())
                .put("missedFirst", first(coverage.missed()))
                .put("doubled", coverage.doubled().size())
                .put("doubledFirst", first(coverage.doubled()))
                .put("nobodyPublished", coverage.unknown().size())
                .put("nobodyPublishedFirst", first(coverage.unknown()))
                .put("outOfReach", coverage.outOfReach())
                .put("revisions", coverage.revisions() + " of " + coverage.plannedRevisions())
                .put("delaySecondsMedian", coverage.delaySeconds(.5))
                .put("delaySecondsP95", coverage.delaySeconds(.95))
                .put("delaySecondsMean", coverage.meanDelaySeconds())
                .put("requests", traffic.all())
                .put("requestsPerArticle", traffic.all() / (double) Math.max(1, coverage.delaysMillis().length))
                .put("requestsFor", traffic.toString())
                .put("wasted", traffic.listsUnchanged() + traffic.listsInFull() + traffic.refused())
                .put("impolite", impolite.size())
                .put("impoliteByRule", byRule.toString())
                .put("impoliteFirst", first(impolite))
                .put("health", health.toString())
                .put("hostile", hostile.size())
                .put("hostileReasons", reasons.entrySet().stream().map(Object::toString).toList())
                .put("hostileUnexplained", unexplained())
                .put("strays", strays)
                .put("hub", hub.toString())
                .put("holds", faults().isEmpty())
                .put("verdict", faults().isEmpty() ? "nothing missed, nothing doubled, always polite" : String.join("; ", faults()));
    }

    private static String reason(SeedState state) {
        return state.getFailure() != null ? state.getFailure() : "read; " + state.getArticles() + " articles came of it";
    }

    private static List<String> first(List<?> all) {
        return all.stream().limit(SHOWN).map(Object::toString).toList();
    }

    private static void add(List<String> faults, int count, String what) {
        if (count > 0) {
            faults.add(count + " " + what);
        }
    }
}
