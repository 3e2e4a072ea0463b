package dateline.enrich.quote;

import dateline.enrich.quote.Names.Name;
import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.Speaker;
import java.util.IdentityHashMap;
import java.util.List;

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

    private final Words words;
    private final Names names;
    private final Antecedents antecedents;
    private final Titles titles;
    private final IdentityHashMap<Draft, Speaker> known = new IdentityHashMap<>();

    Speakers(Words words, Names names, List<Run> units) {
        this.words = words;
        this.names = names;
        this.antecedents = new Antecedents(words, names, units);
        this.titles = new Titles(words, names);
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
                return speaker(run, antecedents.lastPerson(token, gender), REFERRED);
            }
            if (words.is(token, "who") || words.is(token, "which") || words.is(token, "that")) {
                return speaker(run, antecedents.nameBefore(token), REFERRED);
            }
            if (words.is(token, "it") || words.is(token, "they")) {
                return speaker(run, antecedents.lastOrganisation(token), TITLED);
            }
        }
        int named = named(run);
        return named >= 0 ? speaker(run, named, NAMED) : speaker(run, titles.bearer(run), TITLED);
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
        antecedents.speaks(entity, run.first());
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
}
