package dateline.enrich.time;

import dateline.enrich.number.Lexemes;
import java.util.Set;

/** Whether the words around a weekday speak of what is to come. News that says nothing of it tells what happened. */
final class Tense {

    /** The verb that a weekday belongs to stands no further away. */
    private static final int NEAR = 10;

    private static final Set<String> FUTURE = Set.of(
            "will",
            "shall",
            "ll",
            "due",
            "scheduled",
            "expected",
            "slated",
            "plans",
            "planned",
            "planning",
            "upcoming",
            "ahead",
            "tomorrow",
            "until",
            "till",
            "by",
            "expects",
            "looming",
            "expire",
            "expires",
            "begins",
            "starts",
            "faces",
            "is",
            "are");

    private static final Set<String> PAST = Set.of(
            "said", "told", "was", "were", "had", "did", "came", "went", "took", "made", "met", "left", "held", "began",
            "won", "lost", "fell", "rose", "saw", "gave", "found", "says", "wrote", "spoke", "broke", "led", "sent",
            "kept", "has", "have", "after", "since", "earlier", "fled", "hit", "shot", "struck", "put", "set", "cut",
            "quit", "got", "ran", "sought", "brought", "sold", "paid", "drew", "grew", "became", "swore", "threw");

    private Tense() {}

    /** Asks the nearest verb before the words, and after them when there is none. */
    static boolean isFuture(Lexemes lexemes, int first, int after) {
        for (int at = first - 1; at >= first - NEAR && !lexemes.isBreak(at); at--) {
            int sign = sign(lexemes, at);
            if (sign != 0) {
                return sign > 0;
            }
        }
        for (int at = after; at < after + NEAR && !lexemes.isBreak(at); at++) {
            int sign = sign(lexemes, at);
            if (sign != 0) {
                return sign > 0;
            }
        }
        return false;
    }

    private static int sign(Lexemes lexemes, int at) {
        String word = lexemes.word(at);
        if (FUTURE.contains(word)) {
            return 1;
        }
        if (PAST.contains(word)) {
            return -1;
        }
        if (word.length() > 4 && word.endsWith("ed")) { // "will be tested", "to be held"
            boolean toCome = false;
            for (int before = at - 1; before >= at - 3 && !toCome; before--) {
                String auxiliary = lexemes.word(before);
                toCome = auxiliary.equals("will") || auxiliary.equals("be") || auxiliary.equals("ll");
            }
            return toCome ? 1 : -1;
        }
        boolean infinitive = word.equals("be") && lexemes.word(at - 1).equals("to");
        return infinitive ? 1 : 0;
    }
}
