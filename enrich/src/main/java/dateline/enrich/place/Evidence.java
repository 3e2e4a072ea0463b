package dateline.enrich.place;

import java.util.ArrayList;
import java.util.List;

/** Says in words what spoke for a place. */
final class Evidence {

    private static final int MOST_NAMES = 3;

    private final Gazetteer gazetteer;
    private final Home home;

    Evidence(Gazetteer gazetteer, Home home) {
        this.gazetteer = gazetteer;
        this.home = home;
    }

    List<String> of(NameGroup group, String text, List<NameGroup> neighbours) {
        int place = group.bestPlace();
        List<String> evidence = new ArrayList<>();
        evidence.add(rank(group, text));
        if (group.candidates().get(group.best()).by() == NameKind.PEOPLE) {
            evidence.add("'" + text + "' is of " + gazetteer.usualName(place));
        }
        if (group.container() != null && holds(group.container().bestPlace(), place)) {
            evidence.add(gazetteer.usualName(group.container().bestPlace()) + " stands behind it");
        }
        List<String> beside = new ArrayList<>();
        for (NameGroup other : neighbours) {
            if (other != group && beside.size() < MOST_NAMES && sameDivision(place, other.bestPlace())) {
                beside.add(gazetteer.usualName(other.bestPlace()));
            }
        }
        if (!beside.isEmpty()) {
            evidence.add("named beside: " + String.join(", ", beside));
        }
        if (home.admin1() != Gazetteer.NONE && gazetteer.admin1Place(place) == home.admin1()) {
            evidence.add("the publisher is at home there");
        }
        return evidence;
    }

    private String rank(NameGroup group, String text) {
        int places = group.candidates().size();
        if (places == 1) {
            return "only place of the name '" + text + "'";
        }
        int larger = 0;
        for (Candidate candidate : group.candidates()) {
            larger += gazetteer.population(candidate.place()) > gazetteer.population(group.bestPlace()) ? 1 : 0;
        }
        return larger == 0
                ? "largest of " + places + " places of the name '" + text + "'"
                : "number " + (larger + 1) + " by size of " + places + " places of the name '" + text + "'";
    }

    private boolean holds(int area, int place) {
        return gazetteer.countryPlace(place) == area || gazetteer.admin1Place(place) == area;
    }

    private boolean sameDivision(int place, int other) {
        if (place == other) {
            return false;
        }
        int admin1 = gazetteer.admin1Place(place);
        return (admin1 != Gazetteer.NONE && gazetteer.admin1Place(other) == admin1) || holds(other, place);
    }
}
