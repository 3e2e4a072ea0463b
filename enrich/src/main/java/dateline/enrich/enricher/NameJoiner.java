package dateline.enrich.enricher;

import dateline.enrich.enricher.NameFinder.Name;
import dateline.schemas.EntityKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the names of one article that name the same: equal names, other names of one place, and a person's last name
 * with the longer name that ends in it ("Mr Maduro" with "Nicolás Maduro").
 */
final class NameJoiner {

    /** What goes by one or more names. */
    static final class Named {

        private final List<Name> names = new ArrayList<>();
        private final Map<EntityKind, Float> kinds = new EnumMap<>(EntityKind.class);

        private void add(Name name) {
            names.add(name);
            kinds.merge(name.kind(), name.score(), Float::sum);
        }

        List<Name> names() {
            return names;
        }

        /** The kind that most of its names speak for. */
        EntityKind kind() {
            EntityKind most = EntityKind.OTHER;
            float best = 0;
            for (var kind : kinds.entrySet()) {
                // A name that nothing is known of says little against one that something is known of.
                float weight = kind.getKey() == EntityKind.OTHER ? kind.getValue() / 4 : kind.getValue();
                if (weight > best) {
                    best = weight;
                    most = kind.getKey();
                }
            }
            return most;
        }

        String longestName() {
            String longest = "";
            for (Name name : names) {
                longest = name.words().length() > longest.length() ? name.words() : longest;
            }
            return longest;
        }
    }

    private final Map<String, Named> byKey = new LinkedHashMap<>();
    private final Map<String, Named> byLastName = new HashMap<>();

    private NameJoiner() {}

    /** In order of first mention. */
    static List<Named> join(List<Name> names) {
        var joiner = new NameJoiner();
        for (Name name : names) {
            if (isPersonsFullName(name)) {
                joiner.byLastName.putIfAbsent(lastWord(name.words()), joiner.named(name));
            }
        }
        for (Name name : names) {
            joiner.find(name).add(name);
        }
        return joiner.byKey.values().stream()
                .filter(named -> !named.names.isEmpty())
                .sorted((a, b) -> Integer.compare(
                        a.names.getFirst().first(), b.names.getFirst().first()))
                .toList();
    }

    private Named find(Name name) {
        boolean maybeLastName = name.words().indexOf(' ') < 0
                && (name.kind() == EntityKind.PERSON || name.kind() == EntityKind.OTHER || name.score() <= 0.5f);
        Named person = maybeLastName ? byLastName.get(name.words()) : null;
        return person == null ? named(name) : person;
    }

    private Named named(Name name) {
        return byKey.computeIfAbsent(key(name), _ -> new Named());
    }

    private static String key(Name name) {
        String words = name.words();
        if (isPersonsFullName(name)) {
            return words.substring(0, words.indexOf(' ')) + " " + lastWord(words); // middle names come and go
        }
        return PlaceNames.usualName(words);
    }

    private static boolean isPersonsFullName(Name name) {
        return name.kind() == EntityKind.PERSON && name.words().indexOf(' ') > 0;
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
