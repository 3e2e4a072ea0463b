package dateline.enrich.filed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words before dash or agency, if places and a date are all there is.
 *
 * @param places as printed, each with its region
 * @param inCapitals whether the first one is in capitals, as agencies print it
 */
record PlaceLine(List<String> places, boolean inCapitals) {

    static final PlaceLine NONE = new PlaceLine(List.of(), false);

    private static final int MOST_WORDS = 5;
    private static final int MOST_PARTS = 4;

    /** Small words in names of places. */
    private static final Set<String> SMALL = Set.of(
            "of", "the", "de", "la", "le", "les", "del", "do", "da", "dos", "el", "al", "am", "an", "der", "sur",
            "upon", "du", "on", "in", "near", "bei", "im", "and", "den");

    /** In capitals before a dash and no places. */
    private static final Set<String> LABELS = Set.of(
            "WATCH",
            "UPDATE",
            "UPDATED",
            "BREAKING",
            "EXCLUSIVE",
            "ANALYSIS",
            "OPINION",
            "PHOTO",
            "PHOTOS",
            "VIDEO",
            "CORRECTION",
            "COMMENTARY",
            "EDITORIAL",
            "LIVE",
            "FILE",
            "REVIEW",
            "INTERVIEW",
            "FACTBOX",
            "NEWS",
            "FACT",
            "LISTEN",
            "READ",
            "TODAY",
            "TIMELINE",
            "EXPLAINER",
            "GRAPHIC",
            "COLUMN",
            "ADVERTISEMENT",
            "CLOSE",
            "CHART",
            "PODCAST",
            "SPECIAL",
            "REPORT",
            "FEATURE",
            "WARNING",
            "NOTE",
            "TV",
            "THE",
            "A",
            "HOST",
            "GUEST",
            "MR",
            "MS",
            "FACTS",
            "MYTH",
            "TRUTH",
            "CLAIM",
            "VERDICT",
            "QUESTION",
            "ANSWER",
            "STORY",
            "HIGHLIGHTS",
            "IMAGE",
            "AD",
            "I");

    /** Null if other things than places and a date stand there. */
    static PlaceLine of(String text) {
        List<String> places = new ArrayList<>();
        boolean capital = false;
        for (String one : text.strip().split("/| and ", -1)) {
            String[] parts = one.split(",", -1);
            if (parts.length > MOST_PARTS || !isName(parts[0].strip())) {
                return null;
            }
            var place = new StringBuilder(parts[0].strip());
            for (int i = 1; i < parts.length; i++) {
                String part = parts[i].strip();
                if (part.chars().anyMatch(Character::isDigit)) {
                    continue; // the date
                }
                if (!isName(part)) {
                    return null;
                }
                place.append(", ").append(part);
            }
            capital |= places.isEmpty() && isCapital(parts[0].strip());
            places.add(place.toString());
        }
        return new PlaceLine(List.copyOf(places), capital);
    }

    private static boolean isName(String part) {
        String[] words = part.split("[ \u00a0]+", -1);
        if (part.isEmpty() || words.length > MOST_WORDS || LABELS.contains(words[0].replace(":", ""))) {
            return false;
        }
        for (String word : words) {
            if (!(SMALL.contains(word) || startsLikeName(word)) || word.chars().anyMatch(PlaceLine::isNoPart)) {
                return false;
            }
        }
        return true;
    }

    /** "Washington", "al-Arish", "d'Ivoire". */
    private static boolean startsLikeName(String word) {
        int letter = word.startsWith("al-") || word.startsWith("el-")
                ? 3
                : word.startsWith("d'") || word.startsWith("d’") ? 2 : 0;
        return letter < word.length() && Character.isUpperCase(word.charAt(letter));
    }

    private static boolean isNoPart(int c) {
        return !(Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || ".'’-".indexOf(c) >= 0);
    }

    /** All capitals but for small words and the c of "McLEAN". */
    private static boolean isCapital(String name) {
        int capitals = 0;
        for (String word : name.split(" ", -1)) {
            String letters = word.startsWith("Mc") ? word.substring(2) : word;
            if (SMALL.contains(word)) {
                continue;
            }
            for (int i = 0; i < letters.length(); i++) {
                if (Character.isLowerCase(letters.charAt(i))) {
                    return false;
                }
                capitals += Character.isUpperCase(letters.charAt(i)) ? 1 : 0;
            }
        }
        return capitals >= 3;
    }
}
