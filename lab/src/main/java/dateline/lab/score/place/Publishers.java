package dateline.lab.score.place;

import dateline.enrich.place.Gazetteer;
import dateline.enrich.place.Home;
import dateline.enrich.place.PlaceKind;
import dateline.enrich.place.Resolved;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where publishers are at home, told from all their articles without any gold: the division that most towns in them were
 * taken to lie in. Not for several threads.
 */
final class Publishers {

    /** Share of a publisher's towns that must lie in one division. */
    private static final double MOST = 0.3;

    private static final int FEWEST = 3;

    private final Gazetteer gazetteer;
    private final Map<String, Map<Integer, double[]>> divisions = new HashMap<>();

    Publishers(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Learns what one article of a publisher was taken to be about. */
    void learn(String publisher, List<Resolved> places) {
        for (Resolved resolved : places) {
            int place = resolved.place();
            int admin1 = gazetteer.admin1Place(place);
            PlaceKind kind = gazetteer.kind(place);
            if (admin1 != Gazetteer.NONE && (kind == PlaceKind.CITY || kind == PlaceKind.ADMIN2)) {
                double[] sums = divisions
                        .computeIfAbsent(publisher, _ -> new HashMap<>())
                        .computeIfAbsent(admin1, _ -> new double[3]);
                sums[0] += resolved.score();
                sums[1] += resolved.score() * gazetteer.latitude(place);
                sums[2] += resolved.score() * gazetteer.longitude(place);
            }
        }
    }

    Home home(String publisher) {
        Map<Integer, double[]> sums = divisions.getOrDefault(publisher, Map.of());
        double all = sums.values().stream().mapToDouble(sum -> sum[0]).sum();
        return sums.entrySet().stream()
                .max(Map.Entry.comparingByValue((a, b) -> Double.compare(a[0], b[0])))
                .filter(most -> all >= FEWEST && most.getValue()[0] >= MOST * all)
                .map(most -> {
                    double[] sum = most.getValue();
                    int admin1 = most.getKey();
                    return new Home(gazetteer.countryPlace(admin1), admin1, sum[1] / sum[0], sum[2] / sum[0]);
                })
                .orElse(Home.UNKNOWN);
    }
}
