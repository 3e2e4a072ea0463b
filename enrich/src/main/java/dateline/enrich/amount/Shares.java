package dateline.enrich.amount;

import dateline.enrich.number.Lexemes;
import dateline.enrich.number.Numeral;
import dateline.schemas.AmountKind;
import java.util.Set;

/** Percentages and percentage points. */
final class Shares {

    private static final float SURE = 0.99f;

    private static final String POINTS = "percentage points";

    private static final Set<String> PERCENT = Set.of(
            "percent",
            "pct",
            "prozent",
            "procent",
            "procenta",
            "procento",
            "proc",
            "процент",
            "процента",
            "процентов",
            "відсотків",
            "відсотка",
            "prosent",
            "prosenttia",
            "százalék",
            "persen",
            "τοις");

    private static final Set<String> PER = Set.of("per", "por", "pour", "za", "на", "yüzde");

    private static final Set<String> HUNDRED = Set.of("cent", "ciento", "cento", "cien", "sto");

    private static final Set<String> POINT_WORDS = Set.of("point", "points");

    private static final Set<String> POINTS_ELSEWHERE =
            Set.of("prozentpunkte", "prozentpunkten", "procentenheter", "procentpoint");

    private Shares() {}

    /** What share this number is, or null. */
    static Quantity of(Lexemes lexemes, Numeral number) {
        int next = number.after();
        if (lexemes.sign(next) == '-' && lexemes.isWord(next + 1)) {
            next++;
        }
        String word = lexemes.word(next);
        if (lexemes.sign(next) == '%' || lexemes.sign(next) == '％' || PERCENT.contains(word)) {
            return share(lexemes, number, next + 1);
        }
        if (PER.contains(word) && HUNDRED.contains(lexemes.word(next + 1))) {
            return share(lexemes, number, next + 2);
        }
        if (POINTS_ELSEWHERE.contains(word)) {
            return new Quantity(AmountKind.PERCENTAGE, number.first(), next + 1, POINTS, SURE);
        }
        boolean points = word.equals("percentage") && POINT_WORDS.contains(lexemes.word(next + 1));
        return points ? new Quantity(AmountKind.PERCENTAGE, number.first(), next + 2, POINTS, SURE) : null;
    }

    private static Quantity share(Lexemes lexemes, Numeral number, int after) {
        boolean points = POINT_WORDS.contains(lexemes.word(after));
        return new Quantity(
                AmountKind.PERCENTAGE, number.first(), points ? after + 1 : after, points ? POINTS : "%", SURE);
    }
}
