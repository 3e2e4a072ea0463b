package dateline.enrich.time;

import dateline.enrich.number.Lexemes;
import java.util.Set;

/** Days of the month and years, told from other numbers by their digits. */
final class Numbers {

    private static final Set<String> DAY_ENDINGS = Set.of("st", "nd", "rd", "th", "er", "º");

    private Numbers() {}

    /** 1 to 31, or 0 for what is no day of a month. */
    static int day(Lexemes lexemes, int at) {
        boolean plain = lexemes.isPlain(at, 1) || lexemes.isPlain(at, 2);
        return plain && lexemes.value(at) <= 31 ? (int) lexemes.value(at) : 0;
    }

    /** The lexeme after a day: "29", "29th", "29." */
    static int afterDay(Lexemes lexemes, int at) {
        boolean ordinal = lexemes.isAttached(at + 1)
                && (DAY_ENDINGS.contains(lexemes.word(at + 1)) || lexemes.sign(at + 1) == '.');
        return ordinal ? at + 2 : at + 1;
    }

    /** "2000s", "2000m"; but a year may have its sign right behind it in Chinese, Japanese and Korean. */
    private static boolean isFollowedByLetter(Lexemes lexemes, int at) {
        return lexemes.isAttached(at + 1)
                && !lexemes.word(at + 1).isEmpty()
                && lexemes.word(at + 1).charAt(0) < '\u0530';
    }

    /** A year that is written with four digits, or 0. */
    static int year(Lexemes lexemes, int at) {
        if (!lexemes.isPlain(at, 4) || isFollowedByLetter(lexemes, at)) {
            return 0;
        }
        int year = (int) lexemes.value(at);
        return year >= 1000 && year < 2200 ? year : 0;
    }
}
