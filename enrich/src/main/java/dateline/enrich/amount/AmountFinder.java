package dateline.enrich.amount;

import dateline.enrich.number.Lexemes;
import dateline.enrich.number.Numeral;
import dateline.enrich.number.Numerals;
import dateline.schemas.Amount;
import dateline.schemas.AmountKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads one body left to right: each number outside of dates, then what stands around it, then whether it is a range. */
final class AmountFinder {

    private static final float MEASURED = 0.95f;
    private static final float BESIDE_RANGE = 0.9f;

    private static final Set<String> TO = Set.of("to", "bis", "à", "a", "и", "до", "tot", "till", "til");
    private static final Set<String> AND = Set.of("and", "und", "et", "y", "e", "en", "och", "og", "и", "i");
    private static final Set<String> BETWEEN = Set.of(
            "between", "zwischen", "entre", "tra", "fra", "tussen", "mellan", "mellom", "mellem", "между", "między");

    private final String body;
    private final Lexemes lexemes;
    private final Numerals numerals;
    private final Money money;
    private final Counted counted;
    private final Taken taken;
    private final String maker;
    private final List<Amount> found = new ArrayList<>();

    AmountFinder(String body, Lexemes lexemes, String language, Currencies currencies, Taken taken, String maker) {
        this.body = body;
        this.lexemes = lexemes;
        this.numerals = new Numerals(lexemes, language);
        this.money = new Money(lexemes, currencies);
        this.counted = new Counted(lexemes, language.equals("en"));
        this.taken = taken;
        this.maker = maker;
    }

    List<Amount> find(int most) {
        int at = 0;
        while (at < lexemes.size() && found.size() < most) {
            int after = taken.after(lexemes, at);
            Numeral number = after > at ? null : numerals.at(at);
            if (number == null) {
                at = Math.max(after, at + 1);
            } else {
                at = Math.max(read(number), number.after());
            }
        }
        return found;
    }

    /** Adds what a number says, with the second one of a range, and returns where to go on. */
    private int read(Numeral number) {
        Quantity quantity = quantity(number);
        int joint = quantity == null ? number.after() : quantity.after();
        Numeral second = isJoint(number, joint) ? numerals.at(secondAt(joint + 1)) : null;
        if (second != null && second.first() <= joint + 3) {
            Quantity last = quantity(second);
            Quantity whole = last == null || isLoose(last) ? quantity : last;
            boolean alike = whole != null
                    && !isLoose(whole)
                    && (quantity == null || isLoose(quantity) || sameUnit(quantity, whole));
            if (alike) {
                double factor = whole.factor();
                double low = number.value() * (quantity == null || isLoose(quantity) ? factor : quantity.factor());
                double scale = !number.scaled() && second.scaled() && number.value() < 1000 ? scaleOf(second) : 1;
                double high = second.value() * factor;
                if (low * scale < high) {
                    int first = quantity == null ? number.first() : quantity.first();
                    add(whole, first, Math.max(whole.after(), second.after()), low * scale, high);
                    return Math.max(whole.after(), second.after());
                }
            }
            if (lexemes.sign(joint) == '-' && quantity == null) {
                return second.after(); // "2-1"
            }
        }
        if (quantity == null) {
            return number.after();
        }
        add(quantity, quantity.first(), quantity.after(), number.value() * quantity.factor(), Double.NaN);
        return quantity.after();
    }

    /** A number that might be anything takes the unit of the other end. */
    private static boolean isLoose(Quantity quantity) {
        return quantity.kind() == AmountKind.COUNT && quantity.unit() == null;
    }

    private static boolean sameUnit(Quantity one, Quantity other) {
        return one.kind() == other.kind() && Objects.equals(one.unit(), other.unit());
    }

    /** "5 to 10 million": the first number counts millions, too. */
    private double scaleOf(Numeral number) {
        double plain = lexemes.value(number.first());
        return plain > 0 ? number.value() / plain : 1;
    }

    private boolean isJoint(Numeral number, int at) {
        char sign = lexemes.sign(at);
        if (sign == '-' || sign == '–' || sign == '—') {
            return sign != '—' || lexemes.isAttached(at);
        }
        String before = lexemes.sign(number.first() - 1) == 0
                ? lexemes.word(number.first() - 1)
                : lexemes.word(number.first() - 2);
        boolean between = BETWEEN.contains(before);
        return between ? AND.contains(lexemes.word(at)) : TO.contains(lexemes.word(at)) && !before.equals("from");
    }

    /** Over the currency sign of the second number. */
    private int secondAt(int at) {
        int next = at;
        while (next < at + 2 && numerals.at(next) == null && (lexemes.sign(next) != 0 || lexemes.isWord(next))) {
            next++;
        }
        return next;
    }

    private Quantity quantity(Numeral number) {
        Quantity quantity = Shares.of(lexemes, number);
        quantity = quantity == null ? money.of(number) : quantity;
        quantity = quantity == null ? measure(number) : quantity;
        return quantity == null ? counted.of(number) : quantity;
    }

    private Quantity measure(Numeral number) {
        Measures.Unit unit = Measures.at(lexemes, number.after());
        if (unit == null) {
            return null;
        }
        int old = lexemes.sign(unit.after()) == '-' ? unit.after() + 1 : unit.after();
        boolean age = lexemes.word(old).equals("old")
                || lexemes.word(number.first() - 1).equals("aged");
        boolean glued = lexemes.isAttached(number.first()) && lexemes.isWord(number.first() - 1);
        return age || glued
                ? null
                : new Quantity(AmountKind.MEASURE, number.first(), unit.after(), unit.code(), MEASURED);
    }

    private void add(Quantity quantity, int first, int after, double value, double highest) {
        int start = lexemes.start(first);
        int end = lexemes.end(after - 1);
        boolean range = !Double.isNaN(highest);
        found.add(new Amount(
                quantity.kind(),
                body.substring(start, end),
                start,
                end,
                value,
                range ? Double.valueOf(highest) : null,
                quantity.unit(),
                Approximations.isBefore(lexemes, first),
                range ? Math.min(BESIDE_RANGE, quantity.score()) : quantity.score(),
                maker));
    }
}
