package dateline.enrich.amount;

import dateline.enrich.number.Lexemes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Units of measure by the words that newspapers write, as UCUM codes. */
final class Measures {

    /**
     * A unit.
     *
     * @param after the lexeme after its last
     * @param code UCUM
     */
    record Unit(int after, String code) {}

    private static final Map<String, String> WORDS = words("""
            km         km kilometer kilometers kilometre kilometres kilómetros kilómetro kilomètres kilomètre chilometri
            km         quilômetros quilómetros kilometrów kilometr км километров километра километрах кілометрів kilomètres
            m          m meter meters metre metres metros mètres metri metrów метров метра метрів
            cm         cm centimeter centimeters centimetre centimetres zentimeter centímetros centimètres
            mm         mm millimeter millimeters millimetre millimetres millimeter
            [mi_i]     mile miles meilen millas
            [nmi_i]    nm
            [ft_i]     ft foot feet
            [yd_i]     yard yards
            [in_i]     inch inches
            kg         kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes kilogramm
            g          gram grams gramme grammes gramm
            mg         mg milligram milligrams
            t          ton tons tonne tonnes tonnen toneladas tonnellate тонн
            kt         kiloton kilotons
            Mt         megaton megatons
            [lb_av]    lb lbs
            [oz_av]    oz ounce ounces
            L          liter liters litre litres litros litri
            [gal_us]   gallon gallons
            [bbl_us]   barrel barrels bpd bbl barriles barrel fass barils barili баррелей
            [acr_us]   acre acres
            har        hectare hectares hektar hectáreas ettari гектаров
            km2        km² sqkm quadratkilometer
            m2         quadratmeter
            Cel        celsius centigrade
            [degF]     fahrenheit
            W          watt watts
            kW         kw kilowatt kilowatts
            MW         mw megawatt megawatts
            GW         gw gigawatt gigawatts
            MW.h       mwh
            kW.h       kwh
            V          volt volts
            Hz         hertz
            MHz        mhz megahertz
            GHz        ghz gigahertz
            By         byte bytes
            kBy        kb kilobytes
            MBy        mb megabyte megabytes
            GBy        gb gigabyte gigabytes
            TBy        tb terabyte terabytes
            [mi_i]/h   mph
            km/h       kph kmh
            [kn_i]     knot knots
            dB         decibel decibels
            s          second seconds sekunden segundos secondes секунд
            min        minute minutes minuten minutos minuti минут
            h          hour hours hrs stunden horas heures ore часов
            d          day days tage tagen días jours giorni dias дней
            wk         week weeks wochen semanas semaines settimane недель
            mo         month months monate monaten meses mois mesi месяцев
            a          year years yr yrs jahre jahren años ans anni anos лет
            10.a       decade decades
            100.a      century centuries
            """);

    /** Too short to be units unless the number is right before them. */
    private static final Map<String, String> ATTACHED = Map.of("c", "Cel", "f", "[degF]", "g", "g", "l", "L");

    private static final Map<String, String> SQUARED =
            Map.of("km", "km2", "m", "m2", "[mi_i]", "[smi_us]", "[ft_i]", "[sft_i]", "cm", "cm2", "[yd_i]", "[syd_i]");
    private static final Map<String, String> CUBED = Map.of("m", "m3", "[ft_i]", "[cft_i]", "km", "km3", "cm", "cm3");

    private static final Map<String, String> PER = Map.of(
            "second", "/s", "minute", "/min", "hour", "/h", "day", "/d", "week", "/wk", "month", "/mo", "year", "/a",
            "tag", "/d", "stunde", "/h");

    private static final Set<String> EACH = Set.of("per", "a", "an", "pro", "par");

    /** Stretches of time: not rates. */
    private static final Set<String> TIMES = Set.of("s", "min", "h", "d", "wk", "mo", "a", "10.a", "100.a");

    private Measures() {}

    /** The unit that starts at a lexeme, or null. */
    static Unit at(Lexemes lexemes, int first) {
        int at = lexemes.sign(first) == '-' && lexemes.isAttached(first) ? first + 1 : first;
        if (lexemes.sign(at) == '°'
                || lexemes.word(at).equals("degrees")
                || lexemes.word(at).equals("degree")) {
            return degrees(lexemes, at + 1);
        }
        String word = lexemes.word(at);
        if (lexemes.isAttached(at) && ATTACHED.containsKey(word)) {
            return new Unit(at + 1, ATTACHED.get(word));
        }
        Map<String, String> power = switch (word) {
            case "square", "sq" -> SQUARED;
            case "cubic" -> CUBED;
            default -> Map.of();
        };
        if (!power.isEmpty()) {
            int unit = lexemes.sign(at + 1) == '.' ? at + 2 : at + 1;
            String code = power.get(WORDS.getOrDefault(lexemes.word(unit), ""));
            return code == null ? null : new Unit(unit + 1, code);
        }
        String code = WORDS.get(word);
        if (code == null || (word.length() <= 2 && lexemes.isCapitalised(at) && code.length() <= 2)) {
            return null; // "5 M" is no metre
        }
        return rate(lexemes, at + 1, word.equals("bpd") ? "[bbl_us]/d" : code);
    }

    /** The stretch of time that a word counts, or null. */
    static String time(String word) {
        String code = WORDS.get(word);
        return code != null && TIMES.contains(code) ? code : null;
    }

    /** "per day", "a day", "/h" after a unit. */
    private static Unit rate(Lexemes lexemes, int next, String code) {
        if (TIMES.contains(code) || code.indexOf('/') >= 0) {
            return new Unit(next, code);
        }
        String each = EACH.contains(lexemes.word(next)) ? PER.get(lexemes.word(next + 1)) : null;
        if (each != null) {
            return new Unit(next + 2, code + each);
        }
        boolean slash = lexemes.sign(next) == '/'
                && lexemes.isAttached(next)
                && lexemes.word(next + 1).equals("h");
        return slash ? new Unit(next + 2, code + "/h") : new Unit(next, code);
    }

    private static Unit degrees(Lexemes lexemes, int scale) {
        return switch (lexemes.word(scale)) {
            case "celsius", "c", "centigrade" -> new Unit(scale + 1, "Cel");
            case "fahrenheit", "f" -> new Unit(scale + 1, "[degF]");
            default -> new Unit(scale, "deg");
        };
    }

    private static Map<String, String> words(String lines) {
        Map<String, String> words = new HashMap<>();
        lines.lines().forEach(line -> {
            String[] parts = line.strip().split("\\s+", -1);
            for (int i = 1; i < parts.length; i++) {
                words.put(parts[i], parts[0]);
            }
        });
        return Map.copyOf(words);
    }
}
