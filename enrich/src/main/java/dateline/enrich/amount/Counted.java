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

    /** Plurals without s, and words that mean many. */
    private static final Set<String> PLURALS = Set.of(
            "people",
            "children",
            "men",
            "women",
            "police",
            "troops",
            "fishermen",
            "policemen",
            "firefighters",
            "servicemen",
            "personnel",
            "cattle",
            "sheep",
            "fish",
            "feet",
            "teeth",
            "mice",
            "media",
            "data",
            "aircraft",
            "spacecraft",
            "countrymen",
            "lawmakers",
            "congressmen",
            "militiamen",
            "gunmen",
            "businessmen",
            "crewmen",
            "percent",
            "dead",
            "wounded",
            "injured",
            "missing",
            "dozen",
            "series",
            "species",
            "goals",
            "staff",
            "faithful",
            "others",
            "americans",
            "britons",
            "salesmen",
            "sportsmen",
            "women's",
            "grandchildren",
            "schoolchildren",
            "criteria",
            "phenomena",
            "chinese",
            "japanese",
            "vietnamese",
            "portuguese",
            "swiss",
            "lives",
            "wives");

    private static final Set<String> SINGULARS = Set.of(
            "person",
            "man",
            "woman",
            "child",
            "soldier",
            "officer",
            "boy",
            "girl",
            "day",
            "student",
            "vote",
            "seat",
            "goal",
            "death",
            "case",
            "civilian",
            "policeman",
            "passenger",
            "suspect",
            "victim",
            "minister",
            "country",
            "game",
            "point",
            "run",
            "wicket",
            "match",
            "race");

    /** End in s and are no plurals. */
    private static final Set<String> NO_PLURALS = Set.of(
            "is",
            "was",
            "has",
            "does",
            "this",
            "its",
            "his",
            "hers",
            "ours",
            "yours",
            "theirs",
            "as",
            "us",
            "plus",
            "less",
            "across",
            "always",
            "perhaps",
            "besides",
            "towards",
            "afterwards",
            "sometimes",
            "news",
            "politics",
            "economics",
            "says",
            "makes",
            "takes",
            "comes",
            "goes",
            "gets",
            "gives",
            "shows",
            "means",
            "needs",
            "wants",
            "remains",
            "yes",
            "whereas",
            "unless",
            "versus",
            "vs",
            "thus",
            "ms",
            "mrs",
            "whose",
            "gas",
            "bus",
            "business",
            "access",
            "les",
            "des",
            "los",
            "las",
            "sans",
            "cross",
            "mass",
            "class",
            "press",
            "congress",
            "overseas",
            "christmas",
            "mars",
            "st",
            "s",
            "texas",
            "paris",
            "james",
            "times",
            "states",
            "nations");

    /** Counts people without a space between. */
    private static final Set<String> PEOPLE = Set.of("人", "名", "명");

    /** No adjective: here the noun phrase ends. */
    private static final Set<String> ENDS = Set.of(
            "of",
            "on",
            "in",
            "at",
            "to",
            "for",
            "from",
            "by",
            "with",
            "without",
            "and",
            "or",
            "but",
            "nor",
            "than",
            "that",
            "which",
            "who",
            "whom",
            "whose",
            "as",
            "into",
            "onto",
            "over",
            "under",
            "about",
            "after",
            "before",
            "since",
            "until",
            "during",
            "between",
            "against",
            "through",
            "across",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "has",
            "have",
            "had",
            "will",
            "would",
            "can",
            "could",
            "may",
            "might",
            "must",
            "should",
            "do",
            "does",
            "did",
            "not",
            "it",
            "he",
            "she",
            "they",
            "we",
            "you",
            "i",
            "him",
            "them",
            "if",
            "when",
            "while",
            "where",
            "because",
            "although",
            "though",
            "so",
            "the",
            "a",
            "an",
            "this",
            "these",
            "those",
            "its",
            "his",
            "her",
            "their",
            "our",
            "my",
            "your",
            "said",
            "per",
            "just",
            "ahead",
            "later",
            "ago",
            "each",
            "all",
            "up",
            "down",
            "out",
            "off",
            "there",
            "then",
            "more",
            "now",
            "behind",
            "here",
            "went",
            "came",
            "got",
            "made",
            "died",
            "took");

    /** "Article 5", "page 12", "No. 3": the number of a thing. */
    private static final Set<String> LABELS = Set.of(
            "no",
            "nos",
            "number",
            "page",
            "pages",
            "chapter",
            "article",
            "section",
            "flight",
            "route",
            "highway",
            "phase",
            "level",
            "step",
            "round",
            "room",
            "apt",
            "suite",
            "unit",
            "gate",
            "platform",
            "channel",
            "episode",
            "season",
            "volume",
            "vol",
            "verse",
            "game",
            "week",
            "day",
            "grade",
            "tier",
            "top",
            "track",
            "line",
            "ward",
            "district",
            "interstate",
            "area",
            "stage",
            "type",
            "version",
            "act",
            "part",
            "group",
            "table",
            "figure",
            "building",
            "zone",
            "block",
            "pier",
            "lot",
            "rule",
            "title",
            "proposition",
            "amendment",
            "class",
            "division",
            "formula",
            "aged",
            "age",
            "iphone",
            "windows");

    private static final Set<String> PREFIXES_OF_NAMES = Set.of("-", "/", "#", "_", "@", ":", "*", "=", "+", "~", "&");

    private final Lexemes lexemes;
    private final boolean english;

    Counted(Lexemes lexemes, boolean english) {
        this.lexemes = lexemes;
        this.english = english;
    }

    /** What this number counts, or null if it need not count anything. */
    Quantity of(Numeral number) {
        if (number.digits() && isName(number)) {
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
            if (ENDS.contains(word)) {
                return -1;
            }
            boolean one = number.value() == 1;
            if (one ? SINGULARS.contains(word) : isPlural(word)) {
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
                && PLURALS.contains(lexemes.word(noun))
                && lexemes.word(noun + 1).endsWith("ers")
                && isPlural(lexemes.word(noun + 1));
        return more ? noun + 1 : noun;
    }

    private static boolean isPlural(String word) {
        if (PLURALS.contains(word)) {
            return true;
        }
        return word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is")
                && !NO_PLURALS.contains(word);
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

    /** The number of a thing, a score, a telephone number, part of a name or an address. */
    private boolean isName(Numeral number) {
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
