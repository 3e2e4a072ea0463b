package dateline.enrich.amount;

import dateline.enrich.number.Lexemes;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Signs, codes and names of money. */
final class Currencies {

    /** A name that stands for several currencies; the words around may tell. */
    static final String UNTOLD = "";

    private static final Map<Character, String> SIGNS = Map.ofEntries(
            Map.entry('$', "USD"),
            Map.entry('€', "EUR"),
            Map.entry('£', "GBP"),
            Map.entry('¥', "JPY"),
            Map.entry('￥', "JPY"),
            Map.entry('₹', "INR"),
            Map.entry('₩', "KRW"),
            Map.entry('₽', "RUB"),
            Map.entry('₴', "UAH"),
            Map.entry('₺', "TRY"),
            Map.entry('₪', "ILS"),
            Map.entry('₫', "VND"),
            Map.entry('₦', "NGN"),
            Map.entry('₱', "PHP"),
            Map.entry('฿', "THB"),
            Map.entry('₸', "KZT"),
            Map.entry('₵', "GHS"),
            Map.entry('₾', "GEL"));

    /** Letters right before a dollar sign. */
    private static final Map<String, String> DOLLARS = Map.ofEntries(
            Map.entry("us", "USD"),
            Map.entry("a", "AUD"),
            Map.entry("au", "AUD"),
            Map.entry("c", "CAD"),
            Map.entry("ca", "CAD"),
            Map.entry("can", "CAD"),
            Map.entry("nz", "NZD"),
            Map.entry("hk", "HKD"),
            Map.entry("s", "SGD"),
            Map.entry("nt", "TWD"),
            Map.entry("r", "BRL"),
            Map.entry("mx", "MXN"),
            Map.entry("z", "ZWL"),
            Map.entry("j", "JMD"));

    /** Regions whose own papers mean their own money by a lone dollar sign. */
    private static final Set<String> DOLLAR_REGIONS =
            Set.of("AU", "CA", "NZ", "HK", "SG", "MX", "AR", "CL", "CO", "TW", "JM", "TT", "UY");

    /** Short forms with a number behind them. */
    private static final Map<String, String> PREFIXES =
            Map.of("rs", "INR", "inr", "INR", "rm", "MYR", "rp", "IDR", "ksh", "KES", "sfr", "CHF", "kč", "CZK");

    /** Codes that are English words or usual short forms of other things. */
    private static final Set<String> WORDS_TOO = Set.of(
            "ALL", "TRY", "TOP", "CUP", "PEN", "GEL", "SOS", "COP", "MOP", "BOB", "LAK", "RON", "AMD", "BAM", "MAD",
            "ERN", "STD", "SRD", "BIF", "CDF", "GIP", "PAB", "ZAL", "SIT", "ATS", "DEM", "ESP", "FIM", "LAT", "MRO",
            "VED");

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !code.startsWith("X") && !WORDS_TOO.contains(code))
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, String> NAMES = names("""
            USD dollar dollars dólar dólares dollaro dollari dolar dolares доллар доллара долларов доларів dolarów dolarů dolari
            USD 美元 ドル دولار
            EUR euro euros eurot eur eura евро євро ευρώ 欧元 ユーロ يورو
            GBP sterling quid
            JPY yen yens iena ienas иен 円
            CNY yuan yuans renminbi юаней 元
            INR rupee rupees rupien rupias
            RUB ruble rubles rouble roubles rubel rublos rublo рубль рубля рублей руб rubli rublů
            UAH hryvnia hryvnias hryvnya гривень гривна гривен
            BRL real reais reals
            ZAR rand
            TRY lira liras
            ILS shekel shekels
            PLN zloty zlotys zlotych złotych złoty złote zł
            HUF forint forints
            CZK koruna korunas korun
            SEK kronor
            THB baht
            MYR ringgit
            IDR rupiah
            VND dong đồng
            NGN naira
            BDT taka
            KZT tenge
            RON lei
            BGN leva лева
            VES bolivar bolivars bolívar bolívars bolivares bolívares
            KRW won
            - pound pounds peso pesos franc francs franken francos franchi dinar dinars dirham dirhams riyal riyals kroner
            - krone kronen crown crowns shilling shillings libras sterlina
            """);

    /** Which of several, by the adjective before: "Mexican pesos". */
    private static final Map<String, String> BY_NATION = Map.ofEntries(
            Map.entry("american", "US"),
            Map.entry("us", "US"),
            Map.entry("canadian", "CA"),
            Map.entry("australian", "AU"),
            Map.entry("singapore", "SG"),
            Map.entry("taiwan", "TW"),
            Map.entry("british", "GB"),
            Map.entry("egyptian", "EG"),
            Map.entry("lebanese", "LB"),
            Map.entry("syrian", "SY"),
            Map.entry("sudanese", "SD"),
            Map.entry("mexican", "MX"),
            Map.entry("argentine", "AR"),
            Map.entry("chilean", "CL"),
            Map.entry("colombian", "CO"),
            Map.entry("cuban", "CU"),
            Map.entry("philippine", "PH"),
            Map.entry("uruguayan", "UY"),
            Map.entry("dominican", "DO"),
            Map.entry("swiss", "CH"),
            Map.entry("schweizer", "CH"),
            Map.entry("iraqi", "IQ"),
            Map.entry("kuwaiti", "KW"),
            Map.entry("algerian", "DZ"),
            Map.entry("tunisian", "TN"),
            Map.entry("serbian", "RS"),
            Map.entry("jordanian", "JO"),
            Map.entry("libyan", "LY"),
            Map.entry("moroccan", "MA"),
            Map.entry("emirati", "AE"),
            Map.entry("saudi", "SA"),
            Map.entry("iranian", "IR"),
            Map.entry("qatari", "QA"),
            Map.entry("danish", "DK"),
            Map.entry("norwegian", "NO"),
            Map.entry("swedish", "SE"),
            Map.entry("czech", "CZ"),
            Map.entry("kenyan", "KE"),
            Map.entry("ugandan", "UG"),
            Map.entry("tanzanian", "TZ"),
            Map.entry("pakistani", "PK"),
            Map.entry("lankan", "LK"),
            Map.entry("nepalese", "NP"),
            Map.entry("indian", "IN"),
            Map.entry("korean", "KR"),
            Map.entry("russian", "RU"),
            Map.entry("turkish", "TR"),
            Map.entry("japanese", "JP"),
            Map.entry("chinese", "CN"));

    private final String dollar;

    /** @param declared language of the publisher, BCP 47, or null */
    Currencies(String declared) {
        String region = declared == null ? "" : Locale.forLanguageTag(declared).getCountry();
        this.dollar = DOLLAR_REGIONS.contains(region)
                ? Currency.getInstance(Locale.of("", region)).getCurrencyCode()
                : "USD";
    }

    /** By a sign such as the euro's, or null. */
    String bySign(char sign) {
        return sign == '$' ? dollar : SIGNS.get(sign);
    }

    /** By letters right before a dollar sign, or null. */
    static String byDollar(String letters) {
        return DOLLARS.get(letters);
    }

    /** By a word before a number, "EUR" or "Rs", or null. */
    static String byPrefix(Lexemes lexemes, int at) {
        String code = byCode(lexemes, at);
        return code == null && lexemes.isCapitalised(at) ? PREFIXES.get(lexemes.word(at)) : code;
    }

    /** By an ISO code as printed, or null. */
    static String byCode(Lexemes lexemes, int at) {
        boolean three = lexemes.isWord(at) && lexemes.word(at).length() == 3 && lexemes.isCapitalised(at);
        String code = three ? lexemes.text(at) : "";
        return CODES.contains(code) ? code : null;
    }

    /** By the name of money, {@link #UNTOLD} if it has several, or null. */
    static String byName(String word) {
        return NAMES.get(word);
    }

    /** What a nation's money is, or null. */
    static String byNation(String adjective) {
        String country = BY_NATION.get(adjective);
        return country == null
                ? null
                : Currency.getInstance(Locale.of("", country)).getCurrencyCode();
    }

    private static Map<String, String> names(String lines) {
        Map<String, String> names = new HashMap<>();
        lines.lines().forEach(line -> {
            String[] words = line.strip().split("\\s+", -1);
            for (int i = 1; i < words.length; i++) {
                names.put(words[i], words[0].equals("-") ? UNTOLD : words[0]);
            }
        });
        return Map.copyOf(names);
    }
}
