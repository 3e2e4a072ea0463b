package dateline.enrich.enricher;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names of countries and large cities: those the JDK knows (CLDR's countries, the time zones' cities) and some more. */
final class PlaceNames {

    private static final Set<String> MORE = Set.copyOf(Arrays.asList("""
            Britain|Great Britain|England|Scotland|Wales|Northern Ireland|America|Turkey|Burma|Ivory Coast|Czech Republic
            Hong Kong|Macau|Palestine|Gaza|Gaza Strip|West Bank|Crimea|Donbas|Kosovo|Taiwan|Holland|Congo|Persia|Tibet
            Europe|Asia|Africa|Latin America|North America|South America|Central America|Middle East|Far East
            Balkans|Caucasus|Scandinavia|Siberia|Kurdistan|Kashmir|Catalonia|Bavaria|Sicily|Corsica|Flanders
            U.S.|US|USA|U.S.A.|U.K.|UK|UAE|U.A.E.
            Washington|New York City|San Francisco|Boston|Houston|Dallas|Miami|Atlanta|Seattle|Philadelphia|Las Vegas
            Beijing|Geneva|Munich|Hamburg|Frankfurt|Cologne|Milan|Naples|Turin|Barcelona|Valencia|Seville|Marseille|Lyon
            Kyiv|Kharkiv|Odesa|Lviv|Mariupol|Donetsk|Rotterdam|The Hague|Birmingham|Manchester|Liverpool|Edinburgh
            Glasgow|Cardiff|Belfast|Mumbai|New Delhi|Delhi|Bangalore|Chennai|Hyderabad|Islamabad|Lahore|Ankara|Tel Aviv
            Haifa|Ramallah|Mecca|Medina|Aleppo|Mosul|Basra|Isfahan|Alexandria|Rabat|Marrakesh|Abuja|Kano|Pretoria
            Cape Town|Durban|Brasilia|Brasília|Rio de Janeiro|Quito|Medellín|Maracaibo|Rosario|Kyoto|Osaka|Hiroshima
            Pyongyang|Busan|Hanoi|Shenzhen|Guangzhou|Wuhan|Canberra|Wellington|Ottawa|Montreal|Quebec|Calgary|Bern
            Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois
            Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri
            Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio
            Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont
            Virginia|West Virginia|Wisconsin|Wyoming|Ontario|Queensland|Victoria|New South Wales
            """.strip().split("\\s*[|\\n]\\s*")));

    /** One place, several names: all of them count as mentions of one entity. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("US", "United States"),
            Map.entry("U.S.", "United States"),
            Map.entry("USA", "United States"),
            Map.entry("U.S.A.", "United States"),
            Map.entry("America", "United States"),
            Map.entry("UK", "United Kingdom"),
            Map.entry("U.K.", "United Kingdom"),
            Map.entry("Britain", "United Kingdom"),
            Map.entry("Great Britain", "United Kingdom"),
            Map.entry("UAE", "United Arab Emirates"),
            Map.entry("U.A.E.", "United Arab Emirates"),
            Map.entry("Turkey", "Türkiye"),
            Map.entry("Burma", "Myanmar"));

    private static final Set<String> CITIES = cities();
    private static final Map<String, Set<String>> COUNTRIES = new ConcurrentHashMap<>();

    private PlaceNames() {}

    /** @param language of the article, ISO 639-1 */
    static boolean isPlace(String name, String language) {
        return MORE.contains(name)
                || CITIES.contains(name)
                || countries("en").contains(name)
                || countries(language).contains(name);
    }

    /** The name all others of this place are aliases of; itself when it has none. */
    static String usualName(String name) {
        return ALIASES.getOrDefault(name, name);
    }

    private static Set<String> countries(String language) {
        return COUNTRIES.computeIfAbsent(language, PlaceNames::readCountries);
    }

    private static Set<String> readCountries(String language) {
        Set<String> names = new HashSet<>();
        for (String country : Locale.getISOCountries()) {
            String name = Locale.of("", country).getDisplayCountry(Locale.of(language));
            int bracket = name.indexOf(" (");
            names.add(bracket < 0 ? name : name.substring(0, bracket));
        }
        return Set.copyOf(names);
    }

    private static Set<String> cities() {
        Set<String> names = new HashSet<>();
        for (String zone : ZoneId.getAvailableZoneIds()) {
            int slash = zone.lastIndexOf('/');
            if (slash > 0 && zone.matches("(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Z].*")) {
                names.add(zone.substring(slash + 1).replace('_', ' '));
            }
        }
        return Set.copyOf(names);
    }
}
