package dateline.enrich.amount;

import dateline.enrich.number.Lexemes;
import java.util.Set;

/** Words before a number that make it less than exact. */
final class Approximations {

    private static final Set<String> ONE = Set.of(
            "about",
            "around",
            "approximately",
            "nearly",
            "almost",
            "over",
            "under",
            "roughly",
            "some",
            "estimated",
            "circa",
            "below",
            "above",
            "exceeding",
            "rund",
            "etwa",
            "ungefähr",
            "fast",
            "knapp",
            "mehr",
            "casi",
            "unos",
            "unas",
            "cerca",
            "environ",
            "presque",
            "quasi",
            "około",
            "ok",
            "около",
            "почти",
            "ongeveer",
            "bijna",
            "omkring",
            "cirka",
            "approx",
            "virtually",
            "practically",
            "topping",
            "upwards");

    /** Only after another word: "more than", "as many as", "up to". */
    private static final Set<String> LAST =
            Set.of("than", "as", "least", "most", "to", "of", "que", "als", "de", "di", "чем");

    private static final Set<String> BEFORE_LAST = Set.of(
            "more", "less", "fewer", "greater", "higher", "lower", "many", "much", "few", "little", "at", "up", "close",
            "excess", "upwards", "más", "menos", "plus", "moins", "più", "meno", "mais", "mehr", "weniger", "более",
            "cerca", "near");

    private Approximations() {}

    static boolean isBefore(Lexemes lexemes, int first) {
        String word = lexemes.word(first - 1);
        if (lexemes.sign(first - 1) == '~' || ONE.contains(word)) {
            return true;
        }
        boolean article = word.equals("an") || word.equals("a") || word.equals("the");
        int last = article ? first - 2 : first - 1;
        return (article && ONE.contains(lexemes.word(last)))
                || (LAST.contains(lexemes.word(last)) && BEFORE_LAST.contains(lexemes.word(last - 1)));
    }
}
