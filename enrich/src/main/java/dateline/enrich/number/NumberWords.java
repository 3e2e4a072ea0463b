package dateline.enrich.number;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Words for numbers: English ones up to 99, and what multiplies in the languages that news comes in. */
final class NumberWords {

    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));

    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);

    /** Where "billion" and its kin are a million millions. */
    private static final Set<String> LONG_SCALE =
            Set.of("de", "fr", "da", "no", "sv", "nl", "es", "it", "pl", "cs", "fi");

    private static final double LONG_BILLION = 1e12;

    private static final Map<String, Double> SCALES = scales("""
            100     hundred
            1000    thousand tausend tsd mil mille mila duizend tusen tusind тыс тысяч тысячи тысяча тисяч тисячі tys tysiąc
            1000    tysiące tysięcy tisíc bin ribu nghìn ezer tuhatta хиляди χιλιάδες ألف آلاف mii 千 천
            10000   万 萬 만
            100000  lakh lakhs लाख
            1e6     million millions mn mln mio million millionen millón millones milhão milhões milione milioni miljoen
            1e6     miljon miljoner millioner milyon млн миллион миллиона миллионов мільйон мільйона мільйонів мільйони
            1e6     milion miliony milionów milionů milioane milion juta triệu millió miljoonaa милиона милион εκατομμύρια
            1e6     εκατ مليون ملايين milions मिलियन
            1e7     crore crores करोड़
            1e8     億 亿 억
            1e9     bn billion billions mrd milliarde milliarden milliard milliards miliardo miliardi miljard miljarder
            1e9     milliarder milyar млрд миллиард миллиарда миллиардов мільярд мільярда мільярдів miliard miliardy
            1e9     miliardów mld miliarde miliar tỷ milliárd miljardia милиарда милиард δισεκατομμύρια δισ مليار
            1e9     bilhão bilhões millardos
            1e12    tn trillion trillions billón billones biljoen biljon billionen bilião biliões bilione bilioni трлн триллион
            1e12    триллиона триллионов triliun trilyon trilhão trilhões 兆 조
            """);

    private NumberWords() {}

    /** 0 to 19, or -1 if it is none of them. */
    static int unit(String word) {
        return UNITS.getOrDefault(word, -1);
    }

    /** 20 to 90, or -1 if it is none of them. */
    static int tens(String word) {
        return TENS.getOrDefault(word, -1);
    }

    /** What a word multiplies by, or 0 if it does not. */
    static double scale(String word, String language) {
        if ((word.equals("billion") || word.equals("billions")) && LONG_SCALE.contains(language)) {
            return LONG_BILLION;
        }
        if (language.equals("en") && word.equals("mil")) {
            return 0;
        }
        return SCALES.getOrDefault(word, 0.0);
    }

    private static Map<String, Double> scales(String lines) {
        Map<String, Double> scales = new HashMap<>();
        lines.lines().forEach(line -> {
            String[] words = line.strip().split("\\s+", -1);
            for (int i = 1; i < words.length; i++) {
                scales.put(words[i], Double.valueOf(words[0]));
            }
        });
        return Map.copyOf(scales);
    }
}
