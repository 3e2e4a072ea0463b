package dateline.lab.score.copy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Runs of five words as they are, to tell real copies among the originals without the code that is scored. */
record FiveGrams(Set<String> grams) {

    /** Share of the shorter text in the longer from which two originals count as copies of each other. */
    private static final double COPY = 0.3;

    private static final int LENGTH = 5;

    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    static FiveGrams of(String text) {
        String[] words = GAP.split(text.toLowerCase(Locale.ROOT), -1);
        var grams = new HashSet<String>();
        for (int i = 0; i + LENGTH <= words.length; i++) {
            grams.add(String.join(" ", words[i], words[i + 1], words[i + 2], words[i + 3], words[i + 4]));
        }
        return new FiveGrams(grams);
    }

    boolean isCopyOf(FiveGrams other) {
        boolean shorter = grams.size() <= other.grams.size();
        Set<String> few = shorter ? grams : other.grams;
        Set<String> many = shorter ? other.grams : grams;
        long shared = few.stream().filter(many::contains).count();
        return shared >= COPY * few.size();
    }
}
