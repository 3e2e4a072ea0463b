package dateline.lab.score.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Precision and recall of each article, B³.
 *
 * @param precision share of what was put with it that belongs with it, 0 to 1
 * @param recall share of what belongs with it that was put with it, 0 to 1
 */
record BCubed(double precision, double recall) {

    /** Of each article, from its gold story and the story it was put in. */
    static List<BCubed> of(List<String> gold, List<String> found) {
        List<Set<Integer>> together = members(gold);
        List<Set<Integer>> put = members(found);
        return java.util.stream.IntStream.range(0, gold.size())
                .mapToObj(i -> {
                    Set<Integer> both = new HashSet<>(together.get(i));
                    both.retainAll(put.get(i));
                    return new BCubed(
                            both.size() / (double) put.get(i).size(),
                            both.size() / (double) together.get(i).size());
                })
                .toList();
    }

    private static List<Set<Integer>> members(List<String> names) {
        Map<String, Set<Integer>> byName = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            byName.computeIfAbsent(names.get(i), _ -> new HashSet<>()).add(i);
        }
        return names.stream().map(byName::get).toList();
    }

    /** Mean over all; each counts as often as {@code times} says. */
    static BCubed mean(List<BCubed> all, int[] times) {
        double precision = 0;
        double recall = 0;
        int count = 0;
        for (int i = 0; i < all.size(); i++) {
            precision += times[i] * all.get(i).precision;
            recall += times[i] * all.get(i).recall;
            count += times[i];
        }
        return new BCubed(precision / count, recall / count);
    }

    static BCubed mean(List<BCubed> all) {
        return new BCubed(
                all.stream().mapToDouble(BCubed::precision).average().orElse(Double.NaN),
                all.stream().mapToDouble(BCubed::recall).average().orElse(Double.NaN));
    }

    double f() {
        return 2 * precision * recall / (precision + recall);
    }
}
