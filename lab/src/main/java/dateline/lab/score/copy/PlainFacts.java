package dateline.lab.score.copy;

import dateline.enrich.copy.Facts;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names, numbers and quotes by their looks alone, so that the score does not depend on the tags. */
final class PlainFacts {

    /** Words with a capital, not where a sentence starts. */
    private static final Pattern NAME =
            Pattern.compile("(?<=[\\p{Ll}\\p{Nd},] )\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*");

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*");

    private static final Pattern QUOTE = Pattern.compile("[“\"]([^“”\"]{20,400})[”\"]");

    private PlainFacts() {}

    static Facts of(String text) {
        return Facts.of(all(NAME, text), all(NUMBER, text), List.of(), all(QUOTE, text));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .toList();
    }
}
