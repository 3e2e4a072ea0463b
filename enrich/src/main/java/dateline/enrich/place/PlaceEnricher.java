package dateline.enrich.place;

import dateline.enrich.enricher.Enricher;
import dateline.schemas.Article;
import dateline.schemas.EntityMention;
import dateline.schemas.LanguageTag;
import dateline.schemas.Place;
import dateline.schemas.Tags;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the places an article names, each with its point on Earth. */
public final class PlaceEnricher implements Enricher {

    private static final String MAKER = "gazetteer/1";

    /** Below, another place is as likely. */
    private static final float LOWEST_SCORE = 0.2f;

    private final Gazetteer gazetteer;
    private final PlaceNameFinder finder;
    private final PlaceResolver resolver;

    public PlaceEnricher() {
        this(Gazetteer.shipped());
    }

    PlaceEnricher(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.finder = new PlaceNameFinder(gazetteer);
        this.resolver = new PlaceResolver(gazetteer);
    }

    @Override
    public String name() {
        return "places";
    }

    @Override
    public void enrich(Article article, Tags.Builder tags) {
        tags.setPlaces(places(article, tags, Home.UNKNOWN));
    }

    /**
     * The places of an article.
     *
     * @param home of its publisher
     */
    public List<Place> places(Article article, Tags.Builder tags, Home home) {
        LanguageTag language = tags.getLanguage();
        List<PlaceName> names = finder.find(article, tags, language == null ? "" : language.getCode());
        Map<Integer, Place> places = new LinkedHashMap<>();
        for (Resolved resolved : resolver.resolve(names, home)) {
            if (resolved.score() >= LOWEST_SCORE) {
                Place place = places.computeIfAbsent(resolved.place(), _ -> place(resolved));
                resolved.mentions().forEach(name -> place.getMentions().add(mention(name)));
            }
        }
        List<Place> found = new ArrayList<>(places.values());
        found.forEach(place -> place.getMentions()
                .sort(Comparator.comparing(EntityMention::getField)
                        .reversed()
                        .thenComparingInt(EntityMention::getStart)));
        found.sort(Comparator.comparingInt((Place place) -> -place.getMentions().size())
                .thenComparingInt(place -> place.getMentions().getFirst().getStart()));
        return found;
    }

    private Place place(Resolved resolved) {
        int place = resolved.place();
        PlaceKind kind = gazetteer.kind(place);
        String country = gazetteer.country(place);
        int admin1 = gazetteer.admin1Place(place);
        long people = kind == PlaceKind.COUNTRY || kind == PlaceKind.CITY ? gazetteer.population(place) : 0;
        return Place.newBuilder()
                .setName(gazetteer.usualName(place))
                .setPlaceId(gazetteer.id(place))
                .setFeatureClass(kind.featureClass())
                .setLatitude(gazetteer.latitude(place))
                .setLongitude(gazetteer.longitude(place))
                .setCountry(country.isEmpty() ? null : country)
                .setAdmin1(admin1 == Gazetteer.NONE ? null : gazetteer.usualName(admin1))
                .setPopulation(people == 0 ? null : people)
                .setScore(resolved.score())
                .setEvidence(resolved.evidence())
                .setMaker(MAKER)
                .setMentions(new ArrayList<>())
                .build();
    }

    private static EntityMention mention(PlaceName name) {
        return new EntityMention(name.text(), name.field(), name.start(), name.end(), name.score(), MAKER);
    }
}
