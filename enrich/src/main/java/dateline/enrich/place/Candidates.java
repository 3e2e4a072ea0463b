package dateline.enrich.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The places a name may mean, heaviest first. */
final class Candidates {

    /** There are more places called San José than are worth comparing. */
    private static final int MOST = 60;

    /** No short name is longer. */
    private static final int LONGEST_SHORT = 8;

    private static final Set<String> DIRECTIONS = Set.of(
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "downtown",
            "greater",
            "upstate",
            "suburban",
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "the",
            "rural",
            "mainland",
            "old",
            "inner",
            "metropolitan",
            "metro");

    private static final Set<String> ENDINGS = Set.of("city", "area", "region", "province", "state", "metropolitan");

    private final Gazetteer gazetteer;

    Candidates(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Of the name as it stands, else of what is left without "the", "northern", "City" and the like. */
    List<Candidate> of(String name) {
        String rest = bare(name);
        while (!rest.isEmpty() && rest.length() <= NameKey.LONGEST) {
            List<Candidate> found = exactly(rest);
            if (!found.isEmpty()) {
                return found;
            }
            rest = shorter(rest);
        }
        return List.of();
    }

    /** Of the name as it stands. */
    List<Candidate> exactly(String name) {
        List<Candidate> found = new ArrayList<>();
        if (name.length() <= LONGEST_SHORT && Character.isUpperCase(name.charAt(0))) {
            add(found, NameKey.ofShort(name));
            if (!found.isEmpty()) {
                return found;
            }
        }
        add(found, NameKey.of(name));
        return found;
    }

    private void add(List<Candidate> found, long key) {
        for (int at = gazetteer.firstName(key); found.size() < MOST && gazetteer.isName(at, key); at++) {
            int place = gazetteer.placeOfName(at);
            if (found.isEmpty() || found.getLast().place() != place) {
                found.add(new Candidate(place, gazetteer.kindOfName(at)));
            }
        }
    }

    private static String bare(String name) {
        String bare = name.strip();
        return bare.endsWith("'s") || bare.endsWith("’s") ? bare.substring(0, bare.length() - 2) : bare;
    }

    private static String shorter(String name) {
        int first = name.indexOf(' ');
        if (first > 0 && DIRECTIONS.contains(lower(name.substring(0, first)))) {
            return name.substring(first + 1);
        }
        int last = name.lastIndexOf(' ');
        if (last > 0 && ENDINGS.contains(lower(name.substring(last + 1)))) {
            return name.substring(0, last);
        }
        return "";
    }

    private static String lower(String word) {
        return word.toLowerCase(java.util.Locale.ROOT);
    }
}
