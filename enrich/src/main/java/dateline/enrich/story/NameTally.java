package dateline.enrich.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that most articles of a story have, and have first. */
final class NameTally {

    private NameTally() {}

    /** Most central first; a name by its place in each article that is no copy, ties in the order of the alphabet. */
    static List<String> most(List<KeptArticle> articles, KeptArticle.Names kind, int most) {
        if (articles.size() == 1 && !articles.getFirst().copy()) { // most stories
            List<String> listed = articles.getFirst().names(kind);
            if (Set.copyOf(listed).size() == listed.size()) {
                return List.copyOf(listed.subList(0, Math.min(most, listed.size())));
            }
        }
        Map<String, Double> weights = new HashMap<>();
        for (KeptArticle article : articles) {
            if (!article.copy()) {
                List<String> listed = article.names(kind);
                for (int place = 0; place < listed.size(); place++) {
                    weights.merge(listed.get(place), 1.0 / (place + 1), Double::sum);
                }
            }
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
