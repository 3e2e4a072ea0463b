package dateline.enrich.entity;

import dateline.enrich.text.WordList;
import dateline.schemas.EntityKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells which shorter names of organisations stand for which longer ones: an acronym for the words it is made of, a
 * name without "Corp." for the one with it, the first or last words for the whole where only one goes by them.
 */
final class Organisations {

    /** Folded last words that say only what form a company has. */
    private static final Set<String> FORMS = WordList.of("""
            inc corp corporation co company companies ltd limited llc llp plc gmbh ag se sa spa nv bv ab asa oyj group
            holdings holding sarl kk pty kgaa lp""");

    /** Words an acronym passes over. */
    private static final Set<String> SMALL = WordList.of("of the and for in on to de la et du des del y und für a an");

    /** First words that many organisations share, and so name none of them. */
    private static final Set<String> GENERIC = WordList.of("""
            bank university ministry department court national international united federal royal american british first
            new general central world european ministerio institute college school church committee commission council
            association federation league union party house group company agency office bureau board city state county
            community great south north east west southern northern eastern western public real club saint san""");

    private static final int MAX_WORDS = 12;

    /** What more than one goes by. */
    private static final String AMBIGUOUS = "";

    private final Map<String, String> byShort = new HashMap<>();

    /** @param key folded name of an organisation */
    void learn(String key) {
        String[] words = key.split(" ", -1);
        String plain = withoutForm(key);
        if (!plain.equals(key)) {
            put(plain, key);
        }
        if (words.length < 2 || words.length > MAX_WORDS) {
            return;
        }
        put(acronym(words, true), key);
        put(acronym(words, false), key);
        var start = new StringBuilder();
        for (int i = 0; i < words.length - 1; i++) {
            start.append(i == 0 ? "" : " ").append(words[i]);
            if (i > 0 || !GENERIC.contains(words[i])) {
                put(start.toString(), key);
            }
        }
        String last = words[words.length - 1];
        if (!GENERIC.contains(last) && !FORMS.contains(last)) {
            put(last, key);
        }
    }

    /**
     * The longest name that a shorter one stands for, or the name itself.
     *
     * @param text as printed: an acronym is in capitals
     */
    String fullName(String key, String text) {
        String full = key;
        for (int step = 0; step < MAX_WORDS; step++) {
            String longer = byShort.get(full);
            if (longer == null || longer.equals(AMBIGUOUS) || longer.equals(full)) {
                return full;
            }
            if (step == 0 && isAcronym(key, longer) && !isCapitals(text)) {
                return full;
            }
            full = longer;
        }
        return full;
    }

    /** Whether a printed name can be an acronym of a folded one. */
    static boolean isAcronymOf(String text, String fullKey) {
        String[] words = fullKey.split(" ", -1);
        String key = FoldedName.of(text);
        return isCapitals(text) && (key.equals(acronym(words, true)) || key.equals(acronym(words, false)));
    }

    static String withoutForm(String key) {
        String plain = key;
        int space = plain.lastIndexOf(' ');
        while (space > 0 && FORMS.contains(plain.substring(space + 1))) {
            plain = plain.substring(0, space);
            space = plain.lastIndexOf(' ');
        }
        return plain.endsWith(" and") ? plain.substring(0, plain.length() - 4) : plain;
    }

    static boolean mayBe(EntityKind kind) {
        return kind == EntityKind.ORGANISATION || kind == EntityKind.OTHER;
    }

    private void put(String shorter, String longer) {
        if (shorter.length() > 1) {
            byShort.merge(shorter, longer, (one, other) -> {
                if (one.equals(other) || withoutForm(other).equals(withoutForm(one))) {
                    return one.length() >= other.length() ? one : other;
                }
                return AMBIGUOUS;
            });
        }
    }

    private static boolean isAcronym(String key, String longer) {
        String[] words = longer.split(" ", -1);
        return key.equals(acronym(words, true)) || key.equals(acronym(words, false));
    }

    private static String acronym(String[] words, boolean withoutSmall) {
        var letters = new StringBuilder();
        for (String word : words) {
            if (!word.isEmpty() && !(withoutSmall && SMALL.contains(word))) {
                letters.appendCodePoint(word.codePointAt(0));
            }
        }
        return letters.toString();
    }

    private static boolean isCapitals(String text) {
        return text.codePoints().noneMatch(Character::isLowerCase);
    }
}
