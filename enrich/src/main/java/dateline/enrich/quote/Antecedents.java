package dateline.enrich.quote;

import dateline.enrich.quote.Names.Name;
import dateline.schemas.EntityKind;
import java.util.Arrays;
import java.util.List;

/** Knows whom a pronoun may mean: who was named or spoke before it. */
final class Antecedents {

    /** How many names a pronoun looks back over; a hostile text may be nothing else. */
    static final int FURTHEST = 40;

    private final Words words;
    private final Names names;
    private final List<Run> units;
    private final int[] genders;
    private final int[] spokenIn; // of each unit: the entity that speaks there, plus one

    Antecedents(Words words, Names names, List<Run> units) {
        this.words = words;
        this.names = names;
        this.units = units;
        this.spokenIn = new int[units.size()];
        this.genders = new int[names.entities().size()];
        Arrays.setAll(genders, entity -> Genders.ofName(names.entity(entity).getName()));
        for (Name name : names.inOrder()) {
            if (genders[name.entity()] == Genders.UNKNOWN && name.first() > 0) {
                genders[name.entity()] = Genders.ofTitle(words.text(name.first() - 1));
            }
        }
    }

    /** Remembers that an entity speaks in the unit of a token. */
    void speaks(int entity, int token) {
        spokenIn[unitOf(token)] = entity + 1;
    }

    /** Entity of the name that ends right before, as before "who"; -1 without. */
    int nameBefore(int token) {
        int before = token - 1;
        if (before >= 0 && words.isComma(before)) {
            before--;
        }
        Name name = before < 0 ? null : names.at(before);
        return name == null ? -1 : name.entity();
    }

    /** Unit by unit back: who speaks there, else who is named first; -1 for nobody. */
    int lastPerson(int token, int gender) {
        int unit = unitOf(token);
        int left = FURTHEST;
        int next = names.countBefore(token) - 1;
        for (int at = unit; at >= 0 && left > 0; at--, left--) {
            int spoken = spokenIn[at] - 1;
            int first = -1;
            while (next >= 0
                    && names.inOrder().get(next).first() >= units.get(at).first()
                    && left > 0) {
                Name name = names.inOrder().get(next--);
                left--;
                if (!words.isPassage(name.first()) && fits(name.entity(), gender)) {
                    first = name.entity();
                }
            }
            if (spoken >= 0 && fits(spoken, gender)) {
                return spoken;
            }
            if (first >= 0) {
                return first;
            }
        }
        return -1;
    }

    private boolean fits(int entity, int gender) {
        return names.entity(entity).getKind() == EntityKind.PERSON
                && (genders[entity] == Genders.UNKNOWN || genders[entity] == gender);
    }

    /** For "it" and "they"; -1 for none. */
    int lastOrganisation(int token) {
        int from = names.countBefore(token);
        for (int i = from - 1; i >= Math.max(0, from - FURTHEST); i--) {
            Name name = names.inOrder().get(i);
            if (names.entity(name.entity()).getKind() == EntityKind.ORGANISATION && !words.isPassage(name.first())) {
                return name.entity();
            }
        }
        return -1;
    }

    private int unitOf(int token) {
        int low = 0;
        int high = units.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (units.get(middle).first() <= token) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
