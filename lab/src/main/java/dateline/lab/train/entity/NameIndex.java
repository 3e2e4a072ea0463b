package dateline.lab.train.entity;

import dateline.enrich.entity.Links;
import dateline.schemas.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The brands and operators of the name suggestion index, each with the names it goes by. A name that several items have
 * is left out, unless one of them is listed three times as often as all others together.
 */
final class NameIndex {

    private static final int DOMINANT = 3;

    /** Names that every town has its own of. */
    private static final Set<String> GENERIC = Set.of(
            "police",
            "bank",
            "school",
            "library",
            "post",
            "post office",
            "fire department",
            "fire service",
            "city",
            "town",
            "county",
            "university",
            "hospital",
            "church",
            "market",
            "state",
            "government",
            "army",
            "congress",
            "senate",
            "house",
            "party",
            "council",
            "court",
            "police department",
            "ministry of health",
            "national guard",
            "parks",
            "department of transportation",
            "department of education",
            "ministry of education",
            "water",
            "metro",
            "central",
            "union",
            "national",
            "star",
            "united",
            "general",
            "times");

    private final Map<String, Map<Integer, Tally>> byName = new TreeMap<>();

    /** How often an item has a name, and in which countries. */
    private static final class Tally {
        private int count;
        private boolean own;
        private boolean everywhere;
        private String country;

        private void add(Listing listing, boolean isLabel) {
            count++;
            own |= isLabel;
            if (listing.country() == null || (country != null && !country.equals(listing.country()))) {
                everywhere = true;
            }
            country = listing.country();
        }
    }

    /**
     * One entry of the index.
     *
     * @param label of the Wikidata item
     * @param names as printed, the label among them
     * @param country ISO 3166-1 alpha-2 where it is in one country only, else null
     */
    record Listing(int item, String label, List<String> names, String country) {}

    void add(Listing listing) {
        String label = Links.fold(listing.label());
        Map<String, Boolean> names = new HashMap<>();
        for (String name : listing.names()) {
            if (name.indexOf('(') < 0 && name.length() <= 80) {
                String folded = Links.fold(name);
                names.put(folded, folded.equals(label));
            }
        }
        names.forEach((name, own) -> {
            if (isDistinct(name)) {
                byName.computeIfAbsent(name, _ -> new TreeMap<>())
                        .computeIfAbsent(listing.item(), _ -> new Tally())
                        .add(listing, own);
            }
        });
    }

    /** What is left, by name. */
    List<KnownName> names() {
        List<KnownName> names = new ArrayList<>();
        byName.forEach((name, items) -> {
            int all = items.values().stream().mapToInt(tally -> tally.count).sum();
            items.forEach((item, tally) -> {
                if (tally.count > DOMINANT * (all - tally.count) && (isSeveral(name) || isOwnWord(name, tally))) {
                    // A full name of several words says enough; a word, or a name it only also has, needs its country.
                    boolean clear = tally.everywhere || (tally.own && isSeveral(name));
                    names.add(new KnownName(
                            EntityKind.ORGANISATION, name, item, clear ? null : tally.country, tally.own));
                }
            });
        });
        return names;
    }

    private static boolean isSeveral(String name) {
        return name.indexOf(' ') > 0;
    }

    /** Three letters stand for many things, and so does a word that an item is only also called by. */
    private static boolean isOwnWord(String name, Tally tally) {
        return tally.own && name.length() > 3;
    }

    private static boolean isDistinct(String name) {
        boolean latin = !name.isEmpty() && name.codePoints().allMatch(c -> c < 0x250);
        return latin && name.length() > 1 && !GENERIC.contains(name);
    }
}
