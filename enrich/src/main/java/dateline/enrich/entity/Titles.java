package dateline.enrich.entity;

import dateline.enrich.entity.Mention.Address;
import dateline.enrich.text.WordList;
import java.util.Set;

/** Words before a person's name that are no part of it. Folded. */
final class Titles {

    private static final Set<String> MEN =
            WordList.of("mr messrs sir lord senor don herr monsieur king prince pope father");
    private static final Set<String> WOMEN =
            WordList.of("mrs ms miss lady dame madame mme senora dona frau queen princess sister");

    private static final Set<String> OTHERS = WordList.of("""
            dr prof professor president vice prime minister chancellor senator sen rep representative gov governor mayor
            gen general col colonel maj major capt captain lt lieutenant sgt sergeant adm admiral judge justice chief
            sheikh ayatollah imam bishop archbishop cardinal rabbi rev reverend ambassador secretary congressman
            congresswoman premier coach detective inspector officer attorney""");

    private Titles() {}

    /** @param word folded */
    static boolean isTitle(String word) {
        return MEN.contains(word) || WOMEN.contains(word) || OTHERS.contains(word);
    }

    /** @param word folded */
    static Address address(String word) {
        if (MEN.contains(word)) {
            return Address.MAN;
        }
        return WOMEN.contains(word) ? Address.WOMAN : Address.NONE;
    }
}
