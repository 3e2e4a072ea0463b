package dateline.enrich.time;

import dateline.enrich.number.Lexemes;
import java.util.Set;

/** Years, stretches of years, decades and centuries. */
final class Years {

    private static final float SURE = 0.97f;
    private static final float USUAL = 0.85f;
    private static final float LONE = 0.7f;

    /** Years before and after these are written in the news only with a word such as "in" before them. */
    private static final int EARLIEST = 1900;

    private static final int LATEST = 2099;

    private static final Set<String> BEFORE = Set.of(
            "in", "since", "by", "from", "until", "till", "during", "before", "after", "early", "late", "mid",
            "between", "around", "circa", "year", "of", "through", "seit", "im", "jahr", "ab", "en", "desde", "hasta",
            "depuis", "nel", "dal", "em", "w", "v", "в", "с", "до", "sedan", "siden", "sinds", "année", "año", "anno",
            "ano");

    /** What stands before a quantity, a number of something, a sum of money. */
    private static final Set<String> BEFORE_AMOUNT = Set.of(
            "about",
            "than",
            "some",
            "nearly",
            "almost",
            "approximately",
            "roughly",
            "over",
            "estimated",
            "least",
            "most",
            "no",
            "number",
            "nr",
            "flight",
            "boeing",
            "route",
            "highway",
            "room",
            "rs",
            "usd",
            "eur",
            "article",
            "section",
            "page",
            "chapter",
            "channel",
            "windows",
            "model",
            "every",
            "only",
            "another");

    /** What is counted in thousands. */
    private static final Set<String> COUNTED = Set.of(
            "people",
            "persons",
            "troops",
            "soldiers",
            "men",
            "women",
            "children",
            "miles",
            "kilometers",
            "kilometres",
            "km",
            "meters",
            "metres",
            "feet",
            "m",
            "ft",
            "kg",
            "tons",
            "tonnes",
            "pounds",
            "dollars",
            "euros",
            "million",
            "square",
            "cubic",
            "billion",
            "jobs",
            "employees",
            "workers",
            "police",
            "officers",
            "points",
            "times",
            "barrels",
            "acres",
            "hectares",
            "students",
            "members",
            "homes",
            "houses",
            "votes",
            "seats",
            "degrees",
            "mph",
            "gmt",
            "utc",
            "hours",
            "hrs",
            "percent",
            "words",
            "units",
            "copies",
            "megawatts",
            "mw",
            "deaths",
            "cases",
            "calories",
            "euro");

    private static final Set<String> DECADE_ENDS = Set.of("s");

    private final Lexemes lexemes;
    private final Anchor anchor;

    Years(Lexemes lexemes, Anchor anchor) {
        this.lexemes = lexemes;
        this.anchor = anchor;
    }

    Reading at(int first) {
        if (!lexemes.isNumber(first)) {
            return null;
        }
        if (lexemes.isPlain(first, 4) && isAttachedWord(first + 1, DECADE_ENDS)) {
            int decade = (int) lexemes.value(first);
            return decade % 10 == 0 && decade >= 1000 && decade <= LATEST
                    ? new Reading(first, first + 2, Iso.stretch(Iso.year(decade), Iso.year(decade + 9)), false, SURE)
                    : null;
        }
        if (lexemes.isPlain(first, 2)) {
            Reading century = century(first);
            return century == null ? shortDecade(first) : century;
        }
        return year(first);
    }

    private Reading year(int first) {
        int year = Numbers.year(lexemes, first);
        if (year == 0 || isPartOfNumber(first)) {
            return null;
        }
        Reading stretch = stretch(first, year);
        if (stretch != null) {
            return stretch;
        }
        boolean introduced = BEFORE.contains(lexemes.word(first - 1))
                || (lexemes.sign(first - 1) == '-' && lexemes.word(first - 2).equals("mid"));
        if (isQuantity(first) || (!introduced && (year < EARLIEST || year > LATEST))) {
            return null;
        }
        return new Reading(first, first + 1, Iso.year(year), false, introduced ? SURE : lone(first));
    }

    private float lone(int first) {
        boolean enclosed = lexemes.sign(first - 1) == '(' && lexemes.sign(first + 1) == ')';
        return enclosed || lexemes.word(first - 1).equals("the") ? USUAL : LONE;
    }

    /** "2013-2016", "2013–16", "2018/19", "between 2013 and 2016", "from 2013 to 2016". */
    private Reading stretch(int first, int year) {
        char sign = lexemes.sign(first + 1);
        if ((sign == '-' || sign == '–' || sign == '/') && lexemes.isAttached(first + 1)) {
            int last = Numbers.year(lexemes, first + 2);
            if (last == 0 && lexemes.isPlain(first + 2, 2)) {
                last = year / 100 * 100 + (int) lexemes.value(first + 2);
            }
            return ordered(first, first + 3, year, last);
        }
        String before = lexemes.word(first - 1);
        String joining = lexemes.word(first + 1);
        boolean between = before.equals("between") && joining.equals("and");
        boolean from =
                before.equals("from") && (joining.equals("to") || joining.equals("through") || joining.equals("until"));
        return between || from ? ordered(first, first + 3, year, Numbers.year(lexemes, first + 2)) : null;
    }

    private static Reading ordered(int first, int after, int from, int to) {
        return to > from ? new Reading(first, after, Iso.stretch(Iso.year(from), Iso.year(to)), false, SURE) : null;
    }

    /** "19th century". */
    private Reading century(int first) {
        boolean named = anchor.english() && lexemes.isAttached(first + 1) && lexemes.isWord(first + 1);
        int word = lexemes.sign(first + 2) == '-' ? first + 3 : first + 2;
        if (!named || !lexemes.word(word).equals("century")) {
            return null;
        }
        int century = (int) lexemes.value(first);
        return century > 21
                ? null
                : new Reading(
                        first,
                        word + 1,
                        Iso.stretch(Iso.year(century * 100 - 99), Iso.year(century * 100)),
                        false,
                        SURE);
    }

    /** "the '90s", "the 80s": those of the last century but for 2000 to 2020. */
    private Reading shortDecade(int first) {
        int decade = (int) lexemes.value(first);
        int article = "'’‘".indexOf(Math.max(1, lexemes.sign(first - 1))) >= 0 ? first - 2 : first - 1;
        boolean named = isAttachedWord(first + 1, DECADE_ENDS)
                && decade % 10 == 0
                && lexemes.word(article).equals("the");
        if (!named || decade < 20) {
            return null;
        }
        int from = (decade == 20 ? 2000 : 1900) + decade;
        return new Reading(first, first + 2, Iso.stretch(Iso.year(from), Iso.year(from + 9)), false, USUAL);
    }

    private boolean isAttachedWord(int at, Set<String> words) {
        return lexemes.isAttached(at) && words.contains(lexemes.word(at));
    }

    /** In "2-1-2018", "£2018", "#2019", "2018.5" it is no year. */
    private boolean isPartOfNumber(int first) {
        char before = lexemes.sign(first - 1);
        boolean attached = lexemes.isAttached(first);
        if (attached && (lexemes.isWord(first - 1) || (before != 0 && "$€£¥₹#@/_.,:+".indexOf(before) >= 0))) {
            return true;
        }
        char after = lexemes.sign(first + 1);
        return lexemes.isAttached(first + 1)
                && (after == '%' || after == '°' || after == '_' || (after == ':' && lexemes.isAttached(first + 2)));
    }

    private boolean isQuantity(int first) {
        return BEFORE_AMOUNT.contains(lexemes.word(first - 1))
                || lexemes.sign(first - 1) == '$'
                || COUNTED.contains(lexemes.word(first + 1))
                || lexemes.sign(first + 1) == '%'
                || lexemes.sign(first + 1) == '€';
    }
}
