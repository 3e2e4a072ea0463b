package dateline.lab.score.name;

import java.util.Locale;

/** How headlines write words. */
public final class Recase {

    /** Shorter words stay small in a title, as most house styles have it. */
    private static final int SHORT = 3;

    private Recase() {}

    /** Every word longer than three letters with a capital. */
    public static String title(String word) {
        return word.length() > SHORT && Character.isLowerCase(word.charAt(0))
                ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                : word;
    }

    public static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
