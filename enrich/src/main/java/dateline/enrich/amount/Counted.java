package dateline.enrich.amount;

import dateline.enrich.number.Lexemes;
import dateline.enrich.number.Numeral;
import dateline.schemas.AmountKind;
import java.util.Set;

/** Finds the noun that a number counts: "12 people", "three senior officials", "3 million Venezuelans". */
final class Counted {

    private static final float SURE = 0.95f;
    private static final float USUAL = 0.85f;
    private static final float LOOSE = 0.6f;

    /** A noun stands no further from its number; words between are adjectives. */
    private static final int MOST_ADJECTIVES = 3;

    /** Counts people without a space between. */
    private static final Set<String> PEOPLE = Set.of("人", "名", "명");

    private final Lexemes lexemes;
    private final Designations designations;
    private final boolean english;

    Counted(Lexemes lexemes, boolean english) {
        this.lexemes = lexemes;
        this.designations = new Designations(lexemes);
        this.english = english;
    }

    /** What this number counts, or null if it need not count anything. */
    Quantity of(Numeral number) {
        if (number.digits() && designations.isName(number)) {
            return null;
        }
        Quantity age = english ? age(number) : null;
        if (age != null) {
            return age;
        }
        int noun = english ? noun(number) : nounElsewhere(number);
        if (noun >= 0) {
            float score = !english ? LOOSE : noun == number.after() ? SURE : USUAL;
            return new Quantity(AmountKind.COUNT, number.first(), noun + 1, lexemes.text(noun), score);
        }
        return alone(number);
    }

    /** "aged 45", "45 years old", "45-year-old", "five-year-old". */
    private Quantity age(Numeral number) {
        int next = number.after();
        if (Set.of("aged", "age").contains(lexemes.word(number.first() - 1)) && number.value() < 130) {
            return new Quantity(AmountKind.COUNT, number.first(), next, "years", SURE);
        }
        int unit = lexemes.sign(next) == '-' ? next + 1 : next;
        int old = lexemes.sign(unit + 1) == '-' ? unit + 2 : unit + 1;
        String word = lexemes.word(unit);
        boolean time = Measures.time(word) != null && lexemes.word(old).equals("old");
        return time
                ? new Quantity(AmountKind.COUNT, number.first(), old + 1, word.endsWith("s") ? word : word + "s", SURE)
                : null;
    }

    private int noun(Numeral number) {
        int limit = number.after() + MOST_ADJECTIVES;
        for (int at = number.after(); at <= limit && lexemes.isWord(at); at++) {
            String word = lexemes.word(at);
            if (Nouns.endsPhrase(word)) {
                return -1;
            }
            boolean one = number.value() == 1;
            if (one ? Nouns.isSingular(word) : Nouns.isPlural(word)) {
                return extended(at);
            }
            if (lexemes.sign(at + 1) == '-' && lexemes.isAttached(at + 1) && lexemes.isAttached(at + 2)) {
                at++; // "two left-wing parties"
            }
        }
        return -1;
    }

    /** "12 police officers": the last of plurals in a row that are written small. */
    private int extended(int noun) {
        boolean more = lexemes.isWord(noun + 1)
                && Nouns.isIrregular(lexemes.word(noun))
                && lexemes.word(noun + 1).endsWith("ers")
                && Nouns.isPlural(lexemes.word(noun + 1));
        return more ? noun + 1 : noun;
    }

    /** In other languages the next word, if it is long enough to be no particle. */
    private int nounElsewhere(Numeral number) {
        int next = number.after();
        if (PEOPLE.contains(lexemes.word(next))) {
            return next;
        }
        boolean several = number.value() >= 2 && number.digits();
        return several
                        && lexemes.isWord(next)
                        && !lexemes.isAttached(next)
                        && lexemes.word(next).length() >= 5
                ? next
                : -1;
    }

    /** "12 were killed", "3 million": a number that nothing names. */
    private Quantity alone(Numeral number) {
        boolean large = number.scaled() || number.value() >= 1000;
        boolean plain = lexemes.isWord(number.first() - 1)
                && !lexemes.isCapitalised(number.first() - 1)
                && Set.of("were", "are", "have", "had", "of").contains(lexemes.word(number.after()));
        boolean told = number.scaled() || (number.digits() && (large ? isGrouped(number) : plain && english));
        return told ? new Quantity(AmountKind.COUNT, number.first(), number.after(), null, LOOSE) : null;
    }

    private boolean isGrouped(Numeral number) {
        return !lexemes.isWhole(number.first());
    }
}
