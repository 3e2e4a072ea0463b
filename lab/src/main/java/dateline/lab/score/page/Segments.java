package dateline.lab.score.page;

import dateline.lab.score.Counts;
import java.util.List;
import java.util.regex.Pattern;

/** Counts as Trafilatura's evaluation does: a segment is found when the text holds it, white space made single. */
final class Segments {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s++", Pattern.UNICODE_CHARACTER_CLASS);

    private Segments() {}

    /** Wanted and found, found, wanted. */
    static Counts of(GoldPage gold, String text) {
        String line = oneLine(text);
        long right = held(gold.with(), line);
        return new Counts(right, right + held(gold.without(), line), gold.with().size());
    }

    private static long held(List<String> segments, String line) {
        return segments.stream()
                .filter(segment -> line.contains(oneLine(segment)))
                .count();
    }

    static String oneLine(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    }
}
