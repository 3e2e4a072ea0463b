package dateline.enrich.quote;

import dateline.enrich.quote.Names.Name;
import dateline.enrich.text.WordList;
import dateline.schemas.EntityKind;
import java.util.Set;

/** Knows who is meant by an office: "the minister" after "Interior Minister Example". */
final class Titles {

    private static final Set<String> ROLES = WordList.of("""
            president minister premier chancellor senator congressman congresswoman governor mayor chairman
            chairwoman secretary spokesman spokeswoman spokesperson judge general ambassador professor director
            commissioner candidate nominee executive leader lawyer attorney sheriff pope king queen prince coach
            doctor analyst economist lawmaker speaker official manager editor author founder owner""");

    private final Words words;
    private final Names names;

    Titles(Words words, Names names) {
        this.words = words;
        this.names = names;
    }

    /** Who was last spoken of with the title that "the minister" has; -1 for nobody. */
    int bearer(Run run) {
        int last = run.after() - 1;
        if (!words.is(run.first(), "the") || !ROLES.contains(words.lower(last))) {
            return -1;
        }
        int from = names.countBefore(run.first());
        for (int i = from - 1; i >= Math.max(0, from - Antecedents.FURTHEST); i--) {
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
}
