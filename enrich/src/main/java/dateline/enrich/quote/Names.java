package dateline.enrich.quote;

import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.EntityMention;
import dateline.schemas.TaggedField;
import dateline.schemas.Tags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The mentions of entities in the body, by token. */
final class Names {

    /**
     * A mention.
     *
     * @param entity index among the entities
     */
    record Name(int first, int after, int entity) {}

    private final List<Entity> entities;
    private final List<Name> names = new ArrayList<>();
    private final int[] nameOf;

    Names(Words words, Tags.Builder tags) {
        this.entities = tags.getEntities() == null ? List.of() : tags.getEntities();
        this.nameOf = new int[words.count()];
        Arrays.fill(nameOf, -1);
        for (int entity = 0; entity < entities.size(); entity++) {
            for (EntityMention mention : entities.get(entity).getMentions()) {
                int first = mention.getField() == TaggedField.BODY ? words.tokenAt(mention.getStart()) : words.count();
                int after = first;
                while (after < words.count() && words.start(after) < mention.getEnd()) {
                    after++;
                }
                if (after > first) {
                    names.add(new Name(first, after, entity));
                }
            }
        }
        names.sort(Comparator.comparingInt(Name::first));
        for (int i = 0; i < names.size(); i++) {
            Arrays.fill(nameOf, names.get(i).first(), names.get(i).after(), i);
        }
    }

    List<Name> inOrder() {
        return names;
    }

    Entity entity(int index) {
        return entities.get(index);
    }

    List<Entity> entities() {
        return entities;
    }

    /** Where the name begins that a token belongs to; the token itself when it belongs to none. */
    int startOfNameAt(int token) {
        return nameOf[token] < 0 ? token : names.get(nameOf[token]).first();
    }

    /** Behind the name of a person or organisation that begins at a token; the token itself when none does. */
    int endOfSpeakerAt(int token) {
        Name name = nameOf[token] < 0 ? null : names.get(nameOf[token]);
        if (name == null || name.first() != token) {
            return token;
        }
        EntityKind kind = entities.get(name.entity()).getKind();
        return kind == EntityKind.PERSON || kind == EntityKind.ORGANISATION ? name.after() : token;
    }

    /** The name that a token belongs to; null when it belongs to none. */
    Name at(int token) {
        return nameOf[token] < 0 ? null : names.get(nameOf[token]);
    }

    /** How many names begin before a token. */
    int countBefore(int token) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).first() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
