package dateline.lab.score.place;

import dateline.enrich.enricher.Enricher;
import dateline.enrich.enricher.LanguageEnricher;
import dateline.enrich.enricher.SentenceEnricher;
import dateline.enrich.entity.EntityEnricher;
import dateline.enrich.place.Distance;
import dateline.enrich.place.PlaceEnricher;
import dateline.lab.score.Bootstrap;
import dateline.lab.score.Counts;
import dateline.lab.score.Interval;
import dateline.schemas.EntityMention;
import dateline.schemas.Place;
import dateline.schemas.TaggedField;
import dateline.schemas.Tags;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the enrichers make of a set's texts, from the letters on. Not for several threads. */
final class TextScore {

    /** When a place that was found counts. */
    enum Measure {
        EXACT("names found, exact"),
        OVERLAP("names found, overlapping"),
        RESOLVED("found and within 161 km");

        private final String title;

        Measure(String title) {
            this.title = title;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    /** The registered order, as far as places need it. */
    private final List<Enricher> enrichers = List.of(
            new LanguageEnricher(List.of("en", "de", "es", "fr")), new SentenceEnricher(), EntityEnricher.shipped());

    private final PlaceEnricher places = new PlaceEnricher();
    private final Map<Measure, List<Counts>> counts = new EnumMap<>(Measure.class);
    private long nanos;

    void add(GoldArticle gold) {
        var article = gold.article();
        var tags = Tags.newBuilder();
        enrichers.forEach(enricher -> enricher.enrich(article, tags));
        long start = System.nanoTime();
        places.enrich(article, tags);
        nanos += System.nanoTime() - start;
        for (Measure measure : Measure.values()) {
            counts.computeIfAbsent(measure, _ -> new ArrayList<>())
                    .add(count(gold.places(), tags.getPlaces(), measure));
        }
    }

    Counts counts(Measure measure) {
        return counts.get(measure).stream().reduce(Counts.NONE, Counts::plus);
    }

    Interval f1(Measure measure, Bootstrap bootstrap) {
        List<Counts> articles = counts.get(measure);
        return bootstrap.interval(articles.size(), drawn -> {
            Counts sum = Counts.NONE;
            for (int i = 0; i < drawn.length; i++) {
                sum = sum.plus(articles.get(i), drawn[i]);
            }
            return sum.f1();
        });
    }

    double millisPerArticle() {
        return nanos / 1e6 / counts.get(Measure.EXACT).size();
    }

    private static Counts count(List<GoldPlace> gold, List<Place> found, Measure measure) {
        int right = 0;
        int all = 0;
        var taken = new boolean[gold.size()];
        for (Place place : found) {
            for (EntityMention mention : place.getMentions()) {
                if (mention.getField() == TaggedField.BODY) {
                    all++;
                    right += match(gold, taken, place, mention, measure) ? 1 : 0;
                }
            }
        }
        long wanted = measure == Measure.RESOLVED
                ? gold.stream().filter(GoldPlace::isPoint).count()
                : gold.size();
        return new Counts(right, all, wanted);
    }

    private static boolean match(
            List<GoldPlace> gold, boolean[] taken, Place place, EntityMention mention, Measure measure) {
        for (int i = 0; i < taken.length; i++) {
            GoldPlace one = gold.get(i);
            boolean exact = one.start() == mention.getStart() && one.end() == mention.getEnd();
            boolean matches = switch (measure) {
                case EXACT -> exact;
                case OVERLAP -> one.start() < mention.getEnd() && mention.getStart() < one.end();
                case RESOLVED ->
                    exact
                            && one.isPoint()
                            && Distance.kilometres(
                                            one.latitude(), one.longitude(), place.getLatitude(), place.getLongitude())
                                    <= Errors.NEAR_KM;
            };
            if (matches && !taken[i]) {
                taken[i] = true;
                return true;
            }
        }
        return false;
    }
}
