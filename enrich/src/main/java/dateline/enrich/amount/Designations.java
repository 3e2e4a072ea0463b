package dateline.enrich.amount;

import dateline.enrich.number.Lexemes;
import dateline.enrich.number.Numeral;
import dateline.enrich.text.WordList;
import java.util.Set;

/** Knows numbers that count nothing: those of pages and flights, scores, telephone numbers, parts of names. */
final class Designations {

    /** "Article 5", "page 12", "No. 3": the number of a thing. */
    private static final Set<String> LABELS = WordList.of("""
            no nos number page pages chapter article section flight route highway phase level step round room apt
            suite unit gate platform channel episode season volume vol verse game week day grade tier top track line
            ward district interstate area stage type version act part group table figure building zone block pier
            lot rule title proposition amendment class division formula aged age iphone windows""");

    private static final Set<String> PREFIXES_OF_NAMES = Set.of("-", "/", "#", "_", "@", ":", "*", "=", "+", "~", "&");

    private final Lexemes lexemes;

    Designations(Lexemes lexemes) {
        this.lexemes = lexemes;
    }

    /** The number of a thing, a score, a telephone number, part of a name or an address. */
    boolean isName(Numeral number) {
        int before = number.first() - 1;
        int beforeLabel = lexemes.sign(before) == '.' ? before - 1 : before;
        if (LABELS.contains(lexemes.word(beforeLabel))
                && !lexemes.word(before).equals("age")
                && !lexemes.word(before).equals("aged")) {
            return true;
        }
        String sign = lexemes.sign(before) == 0 ? "" : String.valueOf(lexemes.sign(before));
        boolean letters = lexemes.isWord(before) && lexemes.word(before).charAt(0) < '\u3000';
        boolean glued = lexemes.isAttached(number.first()) && (letters || PREFIXES_OF_NAMES.contains(sign));
        boolean next = lexemes.isAttached(number.after())
                && (lexemes.sign(number.after()) == '/'
                        || lexemes.sign(number.after()) == ':'
                        || lexemes.sign(number.after()) == '_');
        boolean code =
                lexemes.isWhole(number.first()) && lexemes.text(number.first()).startsWith("0") && number.value() > 0;
        return glued || next || code || (lexemes.isAttached(number.after()) && lexemes.isNumber(number.after()));
    }
}
