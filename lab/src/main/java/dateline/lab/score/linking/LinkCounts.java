package dateline.lab.score.linking;

import dateline.lab.score.Counts;
import dateline.lab.score.linking.LinkedText.Label;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Counts links that are right: the same stretch and the same item. A label with others inside it is found when it or one
 * of those is. What was linked where the gold has no item is neither right nor wrong if the stretch is the same.
 */
final class LinkCounts {

    private LinkCounts() {}

    /** @param asked the labels that count as gold; what was linked for others is left out */
    static Counts of(LinkedText text, List<FoundLink> found, BiPredicate<LinkedText, Label> asked) {
        Set<FoundLink> open = new HashSet<>();
        for (FoundLink link : found) {
            if (!link.item().isEmpty() && link.start() >= text.from() && link.end() <= text.to()) {
                open.add(link);
            }
        }
        int right = 0;
        int gold = 0;
        for (Label label : text.labels()) {
            boolean wanted = label.counts() && asked.test(text, label);
            gold += wanted ? 1 : 0;
            if (isFound(label, open)) {
                right += wanted ? 1 : 0;
                removeRight(label, open);
            }
            if (!wanted) {
                removeSpan(label, open);
            }
        }
        return new Counts(right, right + open.size(), gold);
    }

    /** How many labels have a mention of the same stretch, linked or not. */
    static Counts spans(LinkedText text, List<FoundLink> found, BiPredicate<LinkedText, Label> asked) {
        Set<Long> spans = new HashSet<>();
        found.forEach(link -> spans.add(((long) link.start() << 32) | link.end()));
        int right = 0;
        int gold = 0;
        for (Label label : text.labels()) {
            if (label.counts() && asked.test(text, label)) {
                gold++;
                right += spans.contains(((long) label.start() << 32) | label.end()) ? 1 : 0;
            }
        }
        return new Counts(right, right, gold);
    }

    private static boolean isFound(Label label, Set<FoundLink> open) {
        return open.contains(new FoundLink(label.start(), label.end(), label.item()))
                || label.within().stream().anyMatch(inner -> isFound(inner, open));
    }

    private static void removeRight(Label label, Set<FoundLink> open) {
        open.remove(new FoundLink(label.start(), label.end(), label.item()));
        label.within().forEach(inner -> removeRight(inner, open));
    }

    private static void removeSpan(Label label, Set<FoundLink> open) {
        open.removeIf(link -> link.start() == label.start() && link.end() == label.end());
        label.within().forEach(inner -> removeSpan(inner, open));
    }
}
