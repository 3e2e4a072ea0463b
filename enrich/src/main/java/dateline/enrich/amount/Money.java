package dateline.enrich.amount;

import dateline.enrich.number.Lexemes;
import dateline.enrich.number.Numeral;
import dateline.schemas.AmountKind;
import java.util.Map;
import java.util.Set;

/** Tells sums of money by the sign, code or name beside a number. */
final class Money {

    private static final float SURE = 0.99f;
    private static final float USUAL = 0.92f;
    private static final float LOOSE = 0.7f;

    private static final double HUNDREDTH = 0.01;
    private static final double MILLION = 1e6;

    /** "3 millones de dólares", "milliards d'euros". */
    private static final Set<String> OF = Set.of("de", "d", "di", "of", "do");

    private static final Set<String> CENTS = Set.of("cent", "cents");

    private static final Set<String> PENCE = Set.of("pence", "p");

    /** Scales written right after the digits. */
    private static final Map<String, Double> SHORT_SCALES =
            Map.of("m", 1e6, "b", 1e9, "k", 1e3, "mm", 1e6, "t", 1e12, "cr", 1e7);

    private final Lexemes lexemes;
    private final Currencies currencies;

    Money(Lexemes lexemes, Currencies currencies) {
        this.lexemes = lexemes;
        this.currencies = currencies;
    }

    /** What money this number is, or null. */
    Quantity of(Numeral number) {
        Quantity before = before(number);
        return before == null ? after(number) : before;
    }

    /** "$1.5 billion", "US$20m", "EUR 3.4bn", "Rs. 500 crore". */
    private Quantity before(Numeral number) {
        if (!number.digits()) {
            return null;
        }
        int at = number.first() - 1;
        char sign = lexemes.sign(at);
        String code = sign == 0 ? null : currencies.bySign(sign);
        int first = at;
        if (sign == '$' && lexemes.isAttached(at) && Currencies.byDollar(lexemes.word(at - 1)) != null) {
            code = Currencies.byDollar(lexemes.word(at - 1));
            first = at - 1;
        } else if (sign == '.' && lexemes.isAttached(at)) {
            first = at - 1;
            code = Currencies.byPrefix(lexemes, first);
        } else if (sign == 0) {
            code = Currencies.byPrefix(lexemes, at);
        }
        if (code == null) {
            return null;
        }
        Double scale = shortScale(number);
        return scale == null
                ? new Quantity(AmountKind.MONEY, first, number.after(), code, SURE)
                : new Quantity(AmountKind.MONEY, first, number.after() + 1, code, scale, SURE);
    }

    /** "3,4 Mrd. €", "5 million pounds", "20 EUR", "50 cents". */
    private Quantity after(Numeral number) {
        int next = number.after();
        String sign = lexemes.sign(next) == 0 ? null : currencies.bySign(lexemes.sign(next));
        if (sign != null && !(lexemes.isNumber(next + 1) && lexemes.isAttached(next + 1))) {
            return new Quantity(AmountKind.MONEY, number.first(), next + 1, sign, SURE);
        }
        Double scale = shortScale(number);
        next += scale == null ? 0 : 1;
        next += (number.scaled() || number.digits()) && OF.contains(lexemes.word(next)) ? 1 : 0;
        next += "'’-".indexOf(Math.max(1, lexemes.sign(next))) >= 0 && lexemes.isAttached(next) ? 1 : 0;
        String code = Currencies.byCode(lexemes, next);
        if (code != null) {
            return new Quantity(AmountKind.MONEY, number.first(), next + 1, code, scale == null ? 1 : scale, SURE);
        }
        return scale == null ? named(number, next) : null;
    }

    private Quantity named(Numeral number, int next) {
        String word = lexemes.word(next);
        if (CENTS.contains(word) && next == number.after()) {
            return new Quantity(AmountKind.MONEY, number.first(), next + 1, currencies.bySign('$'), HUNDREDTH, LOOSE);
        }
        if (PENCE.contains(word) && (word.length() > 1 || lexemes.isAttached(next))) {
            return new Quantity(AmountKind.MONEY, number.first(), next + 1, "GBP", HUNDREDTH, USUAL);
        }
        String name = Currencies.byName(word);
        String nation = Currencies.byNation(word);
        if (name == null && nation != null && Currencies.byName(lexemes.word(next + 1)) != null) {
            return new Quantity(AmountKind.MONEY, number.first(), next + 2, nation, USUAL);
        }
        if (name == null
                || (word.equals("won") && number.value() < MILLION)
                || (word.equals("real") && !number.scaled())) {
            return null;
        }
        if (word.startsWith("pound")) {
            return pounds(number, next);
        }
        String code = name.equals(Currencies.UNTOLD) ? null : name;
        return new Quantity(AmountKind.MONEY, number.first(), next + 1, code, code == null ? LOOSE : USUAL);
    }

    /** Money or weight: nothing that is weighed in the news comes in millions of pounds as often as money does. */
    private Quantity pounds(Numeral number, int next) {
        boolean sterling = lexemes.word(next + 1).equals("sterling");
        boolean money = sterling
                || (number.value() >= MILLION && !lexemes.word(next + 1).equals("of"));
        return money
                ? new Quantity(
                        AmountKind.MONEY,
                        number.first(),
                        sterling ? next + 2 : next + 1,
                        "GBP",
                        sterling ? SURE : LOOSE)
                : new Quantity(AmountKind.MEASURE, number.first(), next + 1, "[lb_av]", LOOSE);
    }

    private Double shortScale(Numeral number) {
        int next = number.after();
        boolean attached = number.digits() && !number.scaled() && lexemes.isAttached(next) && lexemes.isWord(next);
        return attached ? SHORT_SCALES.get(lexemes.word(next)) : null;
    }
}
