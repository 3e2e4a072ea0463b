package dateline.enrich.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the other names of an article say about one. Weights are log-odds, chosen by reasoning. Not for several threads. */
final class Context {

    private static final double SAME_COUNTRY = 1.2;
    private static final double SAME_ADMIN1 = 2.2;
    /** The capital stands for the government where the country is named: "Washington says" in news of the world. */
    private static final double CAPITAL_OF_NAMED = 1;

    private static final double NEAR = 1.8;
    private static final double IN_CONTAINER = 8;
    private static final double CONTAINS = 5;
    private static final double HOME_COUNTRY = 1.5;
    private static final double HOME_ADMIN1 = 2.5;
    private static final double NEAR_HOME = 3;

    /** Where nearness has fallen to a third. */
    private static final double NEAR_KM = 100;

    private static final double NOT_FARTHER_KM = 500;
    private static final double MOST_MASS = 7;

    private final Gazetteer gazetteer;
    private final Home home;
    private final Map<Integer, Double> masses = new HashMap<>();
    private List<NameGroup> neighbours = List.of();

    Context(Gazetteer gazetteer, Home home) {
        this.gazetteer = gazetteer;
        this.home = home;
    }

    /** Counts how often each country and division is named or holds a place that is. */
    void count(List<NameGroup> groups) {
        neighbours = groups;
        masses.clear();
        groups.forEach(group -> add(group, 1));
    }

    double[] logits(NameGroup group) {
        boolean counted = neighbours.contains(group);
        if (counted) {
            add(group, -1); // no name speaks for itself
        }
        var logits = new double[group.candidates().size()];
        for (int i = 0; i < logits.length; i++) {
            int place = group.candidates().get(i).place();
            logits[i] = group.prior(i) + named(place) + contained(group, place) + near(group, place) + atHome(place);
        }
        if (counted) {
            add(group, 1);
        }
        return logits;
    }

    private void add(NameGroup group, int sign) {
        for (int i = 0; i < group.candidates().size(); i++) {
            double mass = sign * group.probability(i) * group.weight();
            int place = group.candidates().get(i).place();
            int country = gazetteer.countryPlace(place);
            int admin1 = gazetteer.admin1Place(place);
            if (country != Gazetteer.NONE) {
                masses.merge(country, mass, Double::sum);
            }
            if (admin1 != Gazetteer.NONE) {
                masses.merge(admin1, mass, Double::sum);
            }
        }
    }

    private double named(int place) {
        double logit = 0;
        if (gazetteer.countryPlace(place) != Gazetteer.NONE) {
            double country = grown(mass(gazetteer.countryPlace(place)));
            logit += (SAME_COUNTRY + (gazetteer.isCapital(place) ? CAPITAL_OF_NAMED : 0)) * country;
        }
        if (gazetteer.admin1Place(place) != Gazetteer.NONE) {
            logit += SAME_ADMIN1 * grown(mass(gazetteer.admin1Place(place)));
        }
        return logit;
    }

    private double mass(int place) {
        return masses.getOrDefault(place, 0d);
    }

    private static double grown(double mass) {
        return Math.log1p(Math.clamp(mass, 0, MOST_MASS)) / Math.log(2);
    }

    private double contained(NameGroup group, int place) {
        double logit = 0;
        if (group.container() != null) {
            logit += IN_CONTAINER * probability(group.container(), place, true);
        }
        for (NameGroup other : neighbours) {
            if (other.container() == group) {
                logit += CONTAINS * probability(other, place, false);
            }
        }
        return logit;
    }

    /** How likely the other group means something that holds the place or lies in it. */
    private double probability(NameGroup other, int place, boolean holds) {
        double probability = 0;
        for (int i = 0; i < other.candidates().size(); i++) {
            int otherPlace = other.candidates().get(i).place();
            if (holds ? isIn(place, otherPlace) : isIn(otherPlace, place)) {
                probability += holds ? other.probability(i) : 1; // that there is such a place says enough
            }
        }
        return Math.min(1, probability);
    }

    private boolean isIn(int place, int area) {
        return place != area && (gazetteer.countryPlace(place) == area || gazetteer.admin1Place(place) == area);
    }

    private double near(NameGroup group, int place) {
        if (gazetteer.kind(place).isWide()) {
            return 0;
        }
        double near = 0;
        for (NameGroup other : neighbours) {
            if (other != group && !gazetteer.kind(other.bestPlace()).isWide()) {
                near += other.probability(other.best())
                        * nearness(
                                place, gazetteer.latitude(other.bestPlace()), gazetteer.longitude(other.bestPlace()));
            }
        }
        return NEAR * grown(near);
    }

    private double nearness(int place, double latitude, double longitude) {
        double placeLatitude = gazetteer.latitude(place);
        if (Math.abs(placeLatitude - latitude) * 111 > NOT_FARTHER_KM) {
            return 0;
        }
        double kilometres = Distance.kilometres(placeLatitude, gazetteer.longitude(place), latitude, longitude);
        return kilometres > NOT_FARTHER_KM ? 0 : Math.exp(-kilometres / NEAR_KM);
    }

    private double atHome(int place) {
        double logit = 0;
        if (home.country() != Gazetteer.NONE && gazetteer.countryPlace(place) == home.country()) {
            logit += HOME_COUNTRY;
        }
        if (home.admin1() != Gazetteer.NONE && gazetteer.admin1Place(place) == home.admin1()) {
            logit += HOME_ADMIN1;
        }
        if (home.isPoint() && !gazetteer.kind(place).isWide()) {
            logit += NEAR_HOME * nearness(place, home.latitude(), home.longitude());
        }
        return logit;
    }
}
