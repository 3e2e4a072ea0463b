package dateline.lab.score.place;

import dateline.enrich.place.Distance;
import dateline.enrich.place.Gazetteer;
import dateline.enrich.place.Home;
import dateline.enrich.place.PlaceName;
import dateline.enrich.place.PlaceResolver;
import dateline.enrich.place.Resolved;
import dateline.schemas.TaggedField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the resolver makes of the names a set marks. */
final class PlaceScore {

    private final Gazetteer gazetteer = Gazetteer.shipped();
    private final PlaceResolver resolver = new PlaceResolver(gazetteer);

    /** The most people: what to beat. */
    Errors largest(List<GoldArticle> articles) {
        var errors = new Errors();
        for (GoldArticle article : articles) {
            errors.add(article.places().stream()
                    .filter(GoldPlace::isPoint)
                    .mapToDouble(gold -> kilometres(gold, resolver.largest(gold.phrase())))
                    .toArray());
        }
        return errors;
    }

    /** By the article alone. */
    Errors resolved(List<GoldArticle> articles) {
        return errors(articles, Map.of());
    }

    /** With the publishers' homes, learned from the articles as they were resolved without. */
    Errors resolvedAtHome(List<GoldArticle> articles) {
        var publishers = new Publishers(gazetteer);
        for (GoldArticle article : articles) {
            publishers.learn(article.publisher(), resolver.resolve(names(article), Home.UNKNOWN));
        }
        Map<String, Home> homes = new HashMap<>();
        articles.forEach(article -> homes.computeIfAbsent(article.publisher(), publishers::home));
        homes.remove("");
        return errors(articles, homes);
    }

    private Errors errors(List<GoldArticle> articles, Map<String, Home> homes) {
        var errors = new Errors();
        for (GoldArticle article : articles) {
            List<PlaceName> names = names(article);
            var kilometres = new double[names.size()];
            Arrays.fill(kilometres, Double.POSITIVE_INFINITY);
            List<GoldPlace> gold = article.places();
            Home home = homes.getOrDefault(article.publisher(), Home.UNKNOWN);
            for (Resolved resolved : resolver.resolve(names, home)) {
                for (PlaceName name : resolved.mentions()) {
                    int at = names.indexOf(name);
                    kilometres[at] = kilometres(gold.get(at), resolved.place());
                }
            }
            int[] at = {0};
            errors.add(Arrays.stream(kilometres)
                    .filter(_ -> gold.get(at[0]++).isPoint())
                    .toArray());
        }
        return errors;
    }

    private static List<PlaceName> names(GoldArticle article) {
        return article.places().stream().map(gold -> name(article.text(), gold)).toList();
    }

    private static PlaceName name(String text, GoldPlace gold) {
        boolean comma =
                gold.end() < text.length() && (text.startsWith(", ", gold.end()) || text.startsWith(" (", gold.end()));
        return new PlaceName(gold.phrase(), TaggedField.BODY, gold.start(), gold.end(), comma, 1);
    }

    private double kilometres(GoldPlace gold, int place) {
        return place == Gazetteer.NONE
                ? Double.POSITIVE_INFINITY
                : Distance.kilometres(
                        gold.latitude(), gold.longitude(), gazetteer.latitude(place), gazetteer.longitude(place));
    }
}
