package dateline.enrich.entity;

import dateline.schemas.EntityKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The finer kind of an entity where its own words prove it: "Ministry of …" is a government's, "… Inc." a company, "…
 * World Cup" an event. What is only likely has no type. To add a word: one entry, and a case in the test.
 */
final class EntityTypes {

    /** By the last word of an organisation's name, folded. */
    private static final Map<String, String> BY_TAIL = words("""
            company: inc corp corporation co company ltd limited llc llp plc gmbh ag nv asa oyj airlines airways motors
             holdings industries technologies pharmaceuticals petroleum bancorp
            university: university college polytechnic
            court: court tribunal
            party: party
            government: ministry department government cabinet treasury administration
            agency: agency commission bureau authority
            legislature: parliament congress senate assembly knesset bundestag duma
            team: fc
            police: police
            army: army navy marines
            union: union
            hospital: hospital clinic
            newspaper: times herald tribune gazette""");

    /** By the first word of an organisation's name. */
    private static final Map<String, String> BY_HEAD = words("""
            university: university universidad universite universitat
            government: ministry department ministerio ministere
            court: court
            agency: agency commission
            company: banco banque""");

    /** By the whole name of an organisation. */
    private static final Map<String, String> BY_NAME = names("""
            agency: fbi|cia|nasa|fda|epa|cdc|irs|nsa|dea|mi5|mi6|federal bureau of investigation
            government: white house|kremlin|pentagon|downing street|elysee|state department|justice department
            legislature: congress|senate|house of representatives|parliament|knesset|bundestag|state duma|capitol
            court: supreme court|international criminal court|icc|high court
            party: republican party|democratic party|labour party|conservative party|likud|fatah|cdu|csu|spd|ukip|snp
            company: google|microsoft|facebook|apple|amazon|twitter|netflix|boeing|airbus|toyota|ibm|intel|samsung|chevron
             |goldman sachs|jpmorgan|exxon mobil|exxonmobil|volkswagen|pfizer|tesla|uber|walmart|rosneft|gazprom
            union: european union|eu|african union""");

    /** By the whole name of anything else; plurals count. */
    private static final Map<String, String> OTHERS = names("""
            group: republican|democrat|democratic|muslim|christian|jew|jewish|catholic|protestant|sunni|shiite|shia|hindu
             |buddhist|sikh|arab|kurd|kurdish|hispanic|latino|african american|native american|european|african|asian
             |latin american|conservative|tory|tories|liberal|socialist|communist|islamist|zionist|nazi|yazidi|rohingya
             |uyghur|uighur|tutsi|hutu|pashtun|tamil|tatar|roma|islamic|orthodox|marxist
            religion: islam|christianity|judaism|buddhism|hinduism|catholicism|sikhism
            language: english|mandarin|arabic|hindi|urdu|swahili|cantonese|hebrew|pashto|farsi|tagalog|latin|yiddish
            event: world war i|world war ii|world war 1|world war 2|first world war|second world war|cold war|holocaust
             |brexit|super bowl|christmas|easter|ramadan|olympics|wimbledon|oscars|halloween|thanksgiving|tour de france
             |world series|arab spring|eurovision|great depression|hanukkah|stanley cup|ryder cup
            law: obamacare|constitution|magna carta|nafta""");

    private static final Map<String, String> OTHER_TAILS = words("""
            event: cup olympics games championship championships war festival open prix marathon summit conference uprising
             revolution league massacre expo awards
            law: act treaty accord accords agreement amendment convention constitution protocol""");

    private static final Set<String> STORMS = Set.of("hurricane", "typhoon", "cyclone", "storm", "operation");

    private static final Set<String> SEATS = Set.of("government", "legislature", "court");

    private EntityTypes() {}

    /**
     * The type, or null if the words prove none.
     *
     * @param keys folded names
     * @param name the longest, as printed
     * @param quoted whether it stands between quotation marks, as titles of works do
     */
    static String of(EntityKind kind, Iterable<String> keys, String name, boolean quoted) {
        for (String key : keys) {
            String type = switch (kind) {
                case ORGANISATION -> ofOrganisation(key);
                case OTHER -> ofOther(key);
                case PERSON, PLACE -> null;
            };
            if (type != null) {
                return type;
            }
        }
        if (kind != EntityKind.OTHER) {
            return null;
        }
        if (quoted) {
            return "work";
        }
        return isModel(name) ? "product" : null;
    }

    /** Whether a place's name means those who govern or judge there whenever news names it: "the White House". */
    static boolean isSeat(String key) {
        String type = BY_NAME.get(key);
        return type != null && SEATS.contains(type);
    }

    private static String ofOrganisation(String key) {
        String type = BY_NAME.get(key);
        if (type == null && key.indexOf(' ') > 0) {
            type = BY_TAIL.get(FoldedName.lastWord(key));
            return type == null ? BY_HEAD.get(FoldedName.firstWord(key)) : type;
        }
        return type;
    }

    private static String ofOther(String key) {
        if (Nationalities.byWord().containsKey(key)) {
            return "nationality";
        }
        String type = OTHERS.get(key);
        if (type == null && key.endsWith("s")) {
            type = OTHERS.get(key.substring(0, key.length() - 1));
        }
        if (type == null && key.indexOf(' ') > 0) {
            type = STORMS.contains(FoldedName.firstWord(key)) ? "event" : OTHER_TAILS.get(FoldedName.lastWord(key));
        }
        return type;
    }

    /** "Boeing 737", "A320", "F-16": a maker's number, unless it is a year. */
    private static boolean isModel(String name) {
        boolean letter = false;
        int digits = 0;
        for (int i = 0; i < name.length(); i++) {
            letter |= Character.isLetter(name.charAt(i));
            digits += Character.isDigit(name.charAt(i)) ? 1 : 0;
        }
        boolean year = digits == 4 && name.codePoints().filter(c -> c == ' ').count() > 0;
        return letter && digits > 0 && !year;
    }

    private static Map<String, String> words(String list) {
        return byEntry(list, "\\s+");
    }

    private static Map<String, String> names(String list) {
        return byEntry(list, "\\s*\\|\\s*");
    }

    /** Lines that start with a blank go on where the last one ended. */
    private static Map<String, String> byEntry(String list, String separator) {
        Map<String, String> types = new HashMap<>();
        list.replace("\n ", separator.contains("|") ? "" : " ").lines().forEach(line -> {
            int colon = line.indexOf(':');
            Arrays.stream(line.substring(colon + 1).strip().split(separator, -1))
                    .forEach(entry -> types.put(entry, line.substring(0, colon)));
        });
        return Map.copyOf(types);
    }
}
