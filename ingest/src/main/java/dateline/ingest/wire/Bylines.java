package dateline.ingest.wire;

import dateline.ingest.feed.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Names in bylines of agencies. */
final class Bylines {

    private static final int LONGEST = 300;

    private static final Pattern START = Pattern.compile(
            "^(?:(?:reporting |text )?by|von|par|por|di|door|av|af|från|fra)\\s*:?\\s+", Pattern.CASE_INSENSITIVE);

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[,;/|]\\s*|\\s+(?:and|und|et|y|e|en|och|og|&)\\s+", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:\\s+[\\p{L}.'’-]+){1,4}");

    /** Who these words name is no person. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?i).*\\b(?:press|agency|agence|agentur|agencia|correspondents?|staff|reporters?|writers?|editors?|news|university|wire|union-tribune)\\b.*");

    private Bylines() {}

    /** The names of persons, in printed order; empty where the line is not made of names. */
    static List<String> names(String byline) {
        String line = PlainText.oneLine(byline);
        if (line.isEmpty() || line.length() > LONGEST) {
            return List.of();
        }
        return Arrays.stream(BETWEEN.split(START.matcher(line).replaceFirst(""), -1))
                .map(String::strip)
                .filter(name ->
                        NAME.matcher(name).matches() && !NOBODY.matcher(name).matches())
                .toList();
    }
}
