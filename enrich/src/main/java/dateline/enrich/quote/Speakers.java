package dateline.enrich.quote;

import dateline.enrich.quote.Names.Name;
import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.Speaker;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Says who is meant by the words that name a speaker: the entity of a name, the person last spoken of for "he" and
 * "she", who bears the title for "the minister", else the words themselves. Quotes are asked for in order of place.
 */
final class Speakers {

    private static final float NAMED = 0.95f;
    private static final float DESCRIBED = 0.8f;
    private static final float TITLED = 0.8f;
    private static final float REFERRED = 0.75f;
    private static final float UNRESOLVED = 0.4f;
    private static final float CARRIED = 0.8f;
    private static final float ALONE = 0.72f;

    /** How many names a pronoun looks back over; a hostile text may be nothing else. */
    private static final int FURTHEST = 40;

    private static final Set<String> ROLES = Set.of(
            "president",
            "minister",
            "premier",
            "chancellor",
            "senator",
            "congressman",
            "congresswoman",
            "governor",
            "mayor",
            "chairman",
            "chairwoman",
            "secretary",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "judge",
            "general",
            "ambassador",
            "professor",
            "director",
            "commissioner",
            "candidate",
            "nominee",
            "executive",
            "leader",
            "lawyer",
            "attorney",
            "sheriff",
            "pope",
            "king",
            "queen",
            "prince",
            "coach",
            "doctor",
            "analyst",
            "economist",
            "lawmaker",
            "speaker",
            "official",
            "manager",
            "editor",
            "author",
            "founder",
            "owner");

    private final Words words;
    private final Names names;
    private final List<Run> units;
    private final int[] genders;
    private final int[] spokenIn; // of each unit: the entity that speaks there, plus one
    private final IdentityHashMap<Draft, Speaker> known = new IdentityHashMap<>();

    Speakers(Words words, Names names, List<Run> units) {
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

    /** The speaker of a quote; null when nobody is named for it. */
    Speaker of(Draft draft) {
        Speaker speaker = null;
        if (draft.speaker() != null) {
            Speaker found = resolved(draft.speaker());
            speaker = draft.statement() == null ? withScore(found, found.getScore() * ALONE) : found;
        } else if (draft.before() != null) {
            Speaker before = known.get(draft.before());
            speaker = before == null
                    ? null
                    : new Speaker(before.getName(), before.getEntityId(), null, before.getScore() * CARRIED);
        }
        known.put(draft, speaker);
        return speaker;
    }

    private static Speaker withScore(Speaker speaker, float score) {
        return new Speaker(speaker.getName(), speaker.getEntityId(), speaker.getMention(), score);
    }

    private Speaker resolved(Run run) {
        int token = run.first();
        if (run.after() == token + 1) {
            int gender = gender(token);
            if (gender != Genders.UNKNOWN) {
                return speaker(run, lastPerson(token, gender), REFERRED);
            }
            if (words.is(token, "who") || words.is(token, "which") || words.is(token, "that")) {
                return speaker(run, nameBefore(token), REFERRED);
            }
            if (words.is(token, "it") || words.is(token, "they")) {
                return speaker(run, lastSpokenOf(token, EntityKind.ORGANISATION), TITLED);
            }
        }
        int named = named(run);
        return named >= 0 ? speaker(run, named, NAMED) : speaker(run, titled(run), TITLED);
    }

    private int gender(int token) {
        return words.is(token, "he") ? Genders.HE : words.is(token, "she") ? Genders.SHE : Genders.UNKNOWN;
    }

    private Speaker speaker(Run run, int entity, float score) {
        var mention = new Stretch(words.start(run.first()), words.end(run.after() - 1)).in(words.body());
        if (entity < 0) {
            boolean vague = words.is(run.first(), WordClass.PRONOUN) && run.after() == run.first() + 1;
            return new Speaker(mention.getText(), null, mention, vague ? UNRESOLVED : DESCRIBED);
        }
        spokenIn[unitOf(run.first())] = entity + 1;
        Entity who = names.entity(entity);
        return new Speaker(who.getName(), who.getEntityId(), mention, score);
    }

    /** The entity that the words name; -1 when they only mention one, as "Smith's lawyer" does. */
    private int named(Run run) {
        int found = -1;
        for (int token = run.first(); token < run.after(); token++) {
            Name name = names.at(token);
            if (name != null && name.first() == token) {
                EntityKind kind = names.entity(name.entity()).getKind();
                boolean last = name.after() >= run.after() || !words.isLetters(name.after());
                boolean owns = name.after() < run.after() && words.isMark(name.after(), "'’");
                boolean whole = token == run.first() || words.is(run.first(), "the");
                if (last && !owns && (kind == EntityKind.PERSON || (whole && name.after() >= run.after()))) {
                    found = name.entity();
                }
                token = Math.max(token, name.after() - 1);
            } else if (words.is(token, WordClass.PREPOSITION)) {
                break;
            }
        }
        return found;
    }

    /** Who was last spoken of with the title that "the minister" has; -1 for nobody. */
    private int titled(Run run) {
        int last = run.after() - 1;
        if (!words.is(run.first(), "the") || !ROLES.contains(words.lower(last))) {
            return -1;
        }
        int from = names.countBefore(run.first());
        for (int i = from - 1; i >= Math.max(0, from - FURTHEST); i--) {
            Name name = names.inOrder().get(i);
            if (names.entity(name.entity()).getKind() == EntityKind.PERSON && bears(name, words.lower(last))) {
                return name.entity();
            }
        }
        return -1;
    }

    private boolean bears(Name name, String role) {
        for (int token = Math.max(0, name.first() - 2); token < name.after(); token++) {
            if (words.is(token, role)) {
                return true;
            }
        }
        int after = name.after();
        if (after < words.count() && words.isComma(after)) {
            for (int token = after + 1; token < Math.min(after + 8, words.count()); token++) {
                if (words.isComma(token)) {
                    break;
                }
                if (words.is(token, role)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int nameBefore(int token) {
        int before = token - 1;
        if (before >= 0 && words.isComma(before)) {
            before--;
        }
        Name name = before < 0 ? null : names.at(before);
        return name == null ? -1 : name.entity();
    }

    /** Unit by unit back: who speaks there, else who is named first. */
    private int lastPerson(int token, int gender) {
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

    private int lastSpokenOf(int token, EntityKind kind) {
        int from = names.countBefore(token);
        for (int i = from - 1; i >= Math.max(0, from - FURTHEST); i--) {
            Name name = names.inOrder().get(i);
            if (names.entity(name.entity()).getKind() == kind && !words.isPassage(name.first())) {
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
