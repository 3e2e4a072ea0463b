package dateline.enrich.entity;

import dateline.enrich.entity.Mention.Address;
import dateline.schemas.EntityKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the names of persons. Full names are one person's when the first name and one later name agree ("Vladimir
 * Putin", "Vladimir V. Putin"). A bare name is the person's who was last named with it and whose title does not
 * contradict: of two Smiths, "Ms. Smith" is never the one who was "Mr. Smith".
 */
final class People {

    /** How many persons of one name are looked at. */
    private static final int LOOK_BACK = 16;

    /** Below this a tagger's kind of a bare name gives way to a person of that name. */
    private static final float UNSURE = 0.6f;

    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "del", "della", "di", "du", "van", "von", "der", "den", "ter", "bin", "ibn", "al",
            "el", "la", "le", "jr", "sr", "ii", "iii");

    private final Map<String, Referent> byTwoNames = new HashMap<>();
    private final Map<String, Referent> byKey = new LinkedHashMap<>();
    private final Map<String, List<Referent>> byLaterName = new HashMap<>();
    private final Map<String, List<Referent>> byFirstName = new HashMap<>();

    /** @param fullNames folded, of two words or more, that are names of persons; in order of place */
    People(Collection<String> fullNames) {
        List<String> longestFirst = new ArrayList<>(fullNames);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        longestFirst.forEach(name -> byKey.put(name, referent(name.split(" ", -1))));
        for (String name : fullNames) {
            Referent referent = byKey.get(name);
            String[] words = name.split(" ", -1);
            addOnce(byFirstName.computeIfAbsent(words[0], _ -> new ArrayList<>()), referent);
            for (int i = 1; i < words.length; i++) {
                if (isOwn(words[i])) {
                    addOnce(byLaterName.computeIfAbsent(words[i], _ -> new ArrayList<>()), referent);
                }
            }
        }
    }

    private Referent referent(String[] words) {
        int last = words.length - 1;
        while (last > 1 && PARTICLES.contains(words[last])) {
            last--; // "Jr." tells father from son only where both are named
        }
        Referent known = byTwoNames.get(words[0] + " " + words[last]);
        if (known != null) {
            return known;
        }
        var referent = new Referent();
        for (int i = 1; i < words.length; i++) {
            if (isOwn(words[i])) {
                byTwoNames.putIfAbsent(words[0] + " " + words[i], referent);
            }
        }
        return referent;
    }

    private static boolean isOwn(String word) {
        return word.length() > 1 && !PARTICLES.contains(word);
    }

    private static void addOnce(List<Referent> list, Referent referent) {
        if (list.isEmpty() || list.getLast() != referent) {
            list.add(referent);
        }
    }

    /** Takes a mention of a full name; false if it is none. */
    boolean takeFullName(Mention mention) {
        Referent referent = byKey.get(mention.key());
        if (referent == null) {
            return false;
        }
        referent.add(mention);
        for (String word : mention.key().split(" ", -1)) {
            moveToEnd(byLaterName.get(word), referent);
        }
        return true;
    }

    /** Takes a bare name that a person goes by; false if there is no such person, or it names something else. */
    boolean takeBareName(Mention mention, boolean surelyElse) {
        Referent referent = surelyElse ? null : latest(byLaterName.get(mention.key()), mention);
        if (referent == null && mention.kind() == EntityKind.PERSON && !surelyElse) {
            List<Referent> named = byFirstName.getOrDefault(mention.key(), List.of());
            referent = named.size() == 1 ? latest(named, mention) : null; // "Xi", "Oprah"
        }
        if (referent == null) {
            return false;
        }
        referent.add(mention.kind() == EntityKind.PERSON ? mention : mention.withKind(EntityKind.PERSON, UNSURE));
        moveToEnd(byLaterName.get(mention.key()), referent);
        return true;
    }

    List<Referent> found() {
        return byKey.values().stream()
                .distinct()
                .filter(referent -> !referent.mentions().isEmpty())
                .toList();
    }

    /** The last in the list that was named already, else the first that will be. */
    private static Referent latest(List<Referent> candidates, Mention mention) {
        if (candidates == null) {
            return null;
        }
        Referent later = null;
        int looked = 0;
        for (int i = candidates.size() - 1; i >= 0 && looked < LOOK_BACK; i--, looked++) {
            Referent candidate = candidates.get(i);
            if (fits(candidate, mention.address())) {
                if (!candidate.keys().isEmpty()) {
                    return candidate;
                }
                later = candidate;
            }
        }
        return later;
    }

    private static boolean fits(Referent candidate, Address address) {
        return candidate.address().fits(address);
    }

    private static void moveToEnd(List<Referent> list, Referent referent) {
        if (list == null || list.getLast() == referent) {
            return;
        }
        int from = Math.max(0, list.size() - LOOK_BACK);
        for (int i = list.size() - 1; i >= from; i--) {
            if (list.get(i) == referent) {
                list.remove(i);
                list.add(referent);
                return;
            }
        }
        list.add(referent);
    }
}
