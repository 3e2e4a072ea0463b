package dateline.enrich.entity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names as they are compared: lower case, without diacritics and periods, one space between words, no article before
 * and no possessive after. "The U.S." and "US" are one, and so are "Nicolás" and "Nicolas", "Hewlett-Packard" and
 * "Hewlett Packard".
 */
final class FoldedName {

    private FoldedName() {}

    /** The folded name; empty when it has neither letter nor digit. */
    static String of(String name) {
        String plain = isAscii(name) ? name : withoutMarks(name);
        var folded = new StringBuilder(plain.length());
        boolean gap = false;
        for (int at = 0; at < plain.length(); ) {
            int c = plain.codePointAt(at);
            int next = at + Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                append(folded, c);
            } else if (c == '&') {
                folded.append(folded.isEmpty() ? "and" : " and");
                gap = true;
            } else if (isPossessive(plain, at)) {
                next = Math.min(plain.length(), at + 2);
                gap = true;
            } else if (c != '.' && c != '\'' && c != '’') {
                gap = true;
            }
            at = next;
        }
        return folded.toString().startsWith("the ") ? folded.substring(4) : folded.toString();
    }

    static String firstWord(String key) {
        int space = key.indexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }

    static String lastWord(String key) {
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    /** "'s" at the end of a word. */
    private static boolean isPossessive(String name, int at) {
        return (name.charAt(at) == '\'' || name.charAt(at) == '’')
                && at + 1 < name.length()
                && (name.charAt(at + 1) == 's' || name.charAt(at + 1) == 'S')
                && (at + 2 == name.length() || !Character.isLetterOrDigit(name.codePointAt(at + 2)));
    }

    private static void append(StringBuilder folded, int c) {
        switch (Character.toLowerCase(c)) {
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ' -> folded.append('d');
            case 'ı' -> folded.append('i');
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            default -> folded.appendCodePoint(Character.toLowerCase(c));
        }
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMarks(String name) {
        String apart = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var plain = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
