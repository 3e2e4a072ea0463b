package dateline.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the names of people out of a byline. */
final class Names {

    static final int LONGEST_LINE = 160;

    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 6;

    /** What a line of authors opens with, in the languages where it does. */
    private static final Pattern OPENING = Pattern.compile(
            "^(?:by|von|par|por|di|da|door|av|af|od|van|přez|tekst|oleh|author|authors|autor|autorin|autoren|auteur|autore|autora|autores|"
                    + "text|texte|testo|texto|words|written by|geschrieben von|verfasst von|ein beitrag von|text von|ein artikel von|artikel von|alles von|redaktion(?=:)|quelle(?=:)|"
                    + "posted by|published by|forfatter|автор|投稿者|文|著者)(?:\\s*[::]\\s*|\\s+)(?=\\S)|^@",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** After a date: "Posted on 3 May 2026 by A. Writer". */
    private static final Pattern INSIDE =
            Pattern.compile("(?:^|[\\s·|,])(?:by|von|par|por)\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);

    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*[;,/|•·&]\\s*|\\s+(?:and|und|et|y|e|en|och|og|i|with|mit|avec|con|com|[-–—])\\s+",
            Pattern.CASE_INSENSITIVE);

    /** What follows a name, or stands where none is. */
    private static final Set<String> NO_PART = Set.of(
            "am",
            "on",
            "um",
            "at",
            "updated",
            "published",
            "posted",
            "for",
            "from",
            "le",
            "vor",
            "hace",
            "staff",
            "min",
            "veröffentlicht",
            "publiziert",
            "aktualisiert",
            "datum",
            "date",
            "stand",
            "erstellt",
            "geschrieben",
            "posté",
            "publié",
            "publicado",
            "pubblicato",
            "im",
            "correspondent",
            "reporter",
            "editor",
            "follow",
            "share",
            "shares",
            "uhr",
            "last",
            "zuletzt",
            "more",
            "mehr",
            "photo",
            "photos",
            "foto",
            "fotos",
            "illustration",
            "illustrated",
            "actualizado",
            "aggiornato",
            "originally",
            "redaktion",
            "alles",
            "all",
            "in",
            "artikel",
            "view",
            "ansehen",
            "ver",
            "profil",
            "profile",
            "afficher",
            "archiv",
            "article",
            "is",
            "ist");

    private static final Set<String> ROLES = Set.of(
            "admin",
            "administrator",
            "webmaster",
            "editor",
            "author",
            "autor",
            "autorin",
            "authors",
            "autoren",
            "by",
            "von",
            "unknown",
            "anonymous",
            "anónimo",
            "publisher",
            "null",
            "online",
            "root",
            "user",
            "none",
            "superuser",
            "werkstatt",
            "freierautor",
            "facebook",
            "twitter",
            "email",
            "kontakt",
            "minutes",
            "quelle");

    private final Set<String> notNames;

    /** @param notNames folded, e.g. of the site */
    Names(Set<String> notNames) {
        this.notNames = notNames;
    }

    /** Whether the line opens as lines of authors do. */
    static boolean opensByline(String line) {
        return OPENING.matcher(line).find();
    }

    /** Whether the line names somebody after a date: "3 May 2026 by A. Writer". */
    static boolean holdsByline(String line) {
        Matcher inside = INSIDE.matcher(line);
        return inside.find()
                && inside.start() > 0
                && WrittenTime.in(line.substring(0, inside.start()), Origin.TEXT, false)
                        .isPresent();
    }

    /** Two to four words, each of which starts with a capital. */
    static boolean isOfPerson(String name) {
        String[] words = name.split("[ -]", -1);
        int capitals = 0;
        for (String word : words) {
            capitals += !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        }
        return words.length >= 2 && words.length <= 5 && capitals >= 2 && capitals >= words.length - 2;
    }

    List<String> in(String line) {
        if (line.contains("://") || line.indexOf('©') >= 0 || line.startsWith("CC") || line.length() > LONGEST_LINE) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(withoutOpening(line), -1)) {
            String name = withoutTail(withoutOpening(part.strip()));
            if (isName(name)) {
                names.add(name);
            } else if (!names.isEmpty()) {
                break; // what follows is a date, a place, an office
            }
        }
        return names;
    }

    private static String withoutOpening(String line) {
        String bare = line;
        for (int i = 0; i < 3; i++) {
            bare = OPENING.matcher(bare).replaceFirst("");
        }
        Matcher inside = INSIDE.matcher(bare);
        boolean digits = false;
        while (inside.find()) {
            digits |= hasDigit(bare.substring(0, inside.start())) || NO_PART.contains(firstWord(bare));
            if (digits) {
                return bare.substring(inside.end());
            }
        }
        return bare;
    }

    private static String withoutTail(String part) {
        int bracket = part.indexOf('(');
        var name = new ArrayList<String>();
        for (String word : (bracket >= 0 ? part.substring(0, bracket) : part).split(" ", -1)) {
            String bare = word.replace(":", "").toLowerCase(Locale.ROOT);
            if (hasDigit(word) || NO_PART.contains(bare)) {
                break;
            }
            name.add(word);
        }
        if (name.size() > 1 && name.size() < part.split(" ", -1).length && DateTokens.isMonth(name.getLast())) {
            name.removeLast();
        }
        int half = name.size() / 2;
        boolean twice =
                half > 0 && name.size() % 2 == 0 && name.subList(0, half).equals(name.subList(half, 2 * half));
        return String.join(" ", twice ? name.subList(0, half) : name).strip();
    }

    private boolean isName(String name) {
        if (name.length() < 2 || name.length() > LONGEST || name.indexOf('@') >= 0) {
            return false;
        }
        String folded = Block.folded(name);
        return folded.length() > 1
                && name.split(" ", -1).length <= MOST_WORDS
                && !notNames.contains(folded)
                && !ROLES.contains(folded)
                && !DateTokens.isMonth(name);
    }

    private static String firstWord(String line) {
        int space = line.indexOf(' ');
        return (space < 0 ? line : line.substring(0, space)).toLowerCase(Locale.ROOT);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
