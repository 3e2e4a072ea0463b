package dateline.enrich.place;

import java.util.List;

/** How likely a name means a place before the article is read: log-odds, chosen by reasoning, not trained. */
final class Priors {

    /** Ten times the people, about five times as likely meant. */
    private static final double BY_TENFOLD_PEOPLE = 1.6;

    private static final double SMALLEST = 200;
    private static final double COUNTRY = 4;
    private static final double WIDE = 3;
    private static final double ADMIN1 = 1;
    private static final double CAPITAL = 1;

    /** Seas and regions have no people of their own to be weighed by. */
    private static final double PEOPLE_OF_REGION = 1e6;

    /** Another name of a town is often a string that means something else. */
    private static final double BY_OTHER_NAME = -2;

    /** "New York" and "Washington" are cities first, though the states have more people. */
    private static final double NAMED_LIKE_CITY = -4;

    private static final int CITY_KNOWN_ALONE = 500_000;

    private final Gazetteer gazetteer;

    Priors(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    double[] of(List<Candidate> candidates) {
        boolean largeCity = false;
        for (Candidate candidate : candidates) {
            largeCity = largeCity
                    || (gazetteer.kind(candidate.place()) == PlaceKind.CITY
                            && isByUsualName(candidate)
                            && gazetteer.population(candidate.place()) >= CITY_KNOWN_ALONE);
        }
        var priors = new double[candidates.size()];
        for (int i = 0; i < priors.length; i++) {
            priors[i] = of(candidates.get(i), largeCity);
        }
        return priors;
    }

    /** A capital's other names are usual too: the gazetteer has "Washington, D.C.", news "Washington". */
    private boolean isByUsualName(Candidate candidate) {
        return candidate.by() == NameKind.USUAL || gazetteer.isCapital(candidate.place());
    }

    private double of(Candidate candidate, boolean largeCity) {
        int place = candidate.place();
        PlaceKind kind = gazetteer.kind(place);
        double people = gazetteer.population(place);
        double prior = switch (kind) {
            case COUNTRY -> COUNTRY;
            case ADMIN1 -> largeCity && candidate.by() != NameKind.SHORT ? NAMED_LIKE_CITY : ADMIN1;
            case ADMIN2 -> 0;
            case CITY -> (gazetteer.isCapital(place) ? CAPITAL : 0) + (isByUsualName(candidate) ? 0 : BY_OTHER_NAME);
            case CONTINENT, REGION, WATER, MOUNTAIN, ISLAND -> WIDE;
        };
        double counted = kind.isWide() && people == 0 ? PEOPLE_OF_REGION : people;
        return prior + BY_TENFOLD_PEOPLE * Math.log10(counted + SMALLEST);
    }
}
