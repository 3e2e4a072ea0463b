package dateline.enrich.entity;

import dateline.schemas.EntityKind;
import java.util.Collection;
import java.util.Locale;

/** Gives entities the ids that articles share. One instance serves all threads, and answers from memory. */
@FunctionalInterface
public interface Identities {

    /**
     * The id of what goes by some names, or null if they do not tell who or what it is.
     *
     * @param longestName folded
     * @param names all that the article uses for it, folded, the longest among them
     */
    String idOf(EntityKind kind, String longestName, Collection<String> names);

    /**
     * Kind and longest name: {@code person:nicolas-maduro}. A bare name of a person gets none, since it would make one of
     * all Smiths.
     */
    static Identities byLongestName() {
        return (kind, longestName, _) -> kind == EntityKind.PERSON && longestName.indexOf(' ') < 0
                ? null
                : kind.name().toLowerCase(Locale.ROOT) + ":" + longestName.replace(' ', '-');
    }
}
