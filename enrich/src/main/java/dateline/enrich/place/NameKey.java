package dateline.enrich.place;

import java.text.Normalizer;

/**
 * Key of a name: 44 bits of a hash over its letters, so that capitals, accents, dots and hyphens make no difference. Two
 * of half a million names meet once in 140 gazetteers; a name that is none is taken for one once in 35 million look-ups.
 */
public final class NameKey {

    public static final int BITS = 44;

    /** No place has a longer name. */
    static final int LONGEST = 60;

    private NameKey() {}

    /** Key of a name that may be written in capitals or without accents. */
    public static long of(String name) {
        String plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        var letters = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (gap && !letters.isEmpty()) {
                    letters.append(' ');
                }
                letters.append(Character.toLowerCase(c));
                gap = false;
            } else if (c == ' ' || c == '-' || c == '‐' || c == '–' || c == '\u00a0' || c == '/' || c == '\n') {
                gap = true;
            } else if (Character.getType(c) == Character.NON_SPACING_MARK && c > '\u036f') {
                letters.append(c); // a vowel of an Indian script is no accent
            }
        }
        return hash(unabridged(letters.toString()));
    }

    /** Key of letters that count as they are written. */
    public static long ofShort(String name) {
        return hash("=" + name);
    }

    private static String unabridged(String name) {
        if (name.startsWith("saint ")) {
            return "st " + name.substring(6);
        }
        if (name.startsWith("fort ")) {
            return "ft " + name.substring(5);
        }
        return name.startsWith("mount ") ? "mt " + name.substring(6) : name;
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static long hash(String text) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 29;
        }
        hash *= 0x94D049BB133111EBL;
        return (hash ^ (hash >>> 31)) >>> (64 - BITS);
    }
}
