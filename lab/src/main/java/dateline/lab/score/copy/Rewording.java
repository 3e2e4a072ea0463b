package dateline.lab.score.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells English sentences in other words: common words exchanged, clauses and speakers turned around. */
final class Rewording {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("said", "stated"),
            Map.entry("says", "notes"),
            Map.entry("told", "informed"),
            Map.entry("also", "as well"),
            Map.entry("but", "yet"),
            Map.entry("however", "still"),
            Map.entry("because", "since"),
            Map.entry("after", "following"),
            Map.entry("before", "ahead of"),
            Map.entry("about", "around"),
            Map.entry("over", "above"),
            Map.entry("many", "numerous"),
            Map.entry("people", "persons"),
            Map.entry("government", "administration"),
            Map.entry("including", "among them"),
            Map.entry("will", "is going to"),
            Map.entry("would", "was to"),
            Map.entry("could", "might"),
            Map.entry("can", "is able to"),
            Map.entry("should", "ought to"),
            Map.entry("has", "holds"),
            Map.entry("have", "hold"),
            Map.entry("was", "had been"),
            Map.entry("were", "had been"),
            Map.entry("is", "remains"),
            Map.entry("are", "remain"),
            Map.entry("the", "this"),
            Map.entry("a", "one"),
            Map.entry("in", "within"),
            Map.entry("on", "upon"),
            Map.entry("for", "in favour of"),
            Map.entry("with", "alongside"),
            Map.entry("from", "out of"),
            Map.entry("that", "which"),
            Map.entry("by", "through"),
            Map.entry("and", "as well as"),
            Map.entry("who", "that"),
            Map.entry("when", "as"),
            Map.entry("new", "fresh"),
            Map.entry("big", "large"),
            Map.entry("first", "initial"),
            Map.entry("last", "past"),
            Map.entry("year", "twelve months"),
            Map.entry("called", "named"),
            Map.entry("want", "wish"),
            Map.entry("make", "create"),
            Map.entry("made", "created"),
            Map.entry("get", "receive"),
            Map.entry("help", "aid"),
            Map.entry("show", "reveal"));

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}’'])\\p{Ll}+(?![\\p{L}’'])");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]) +(?=\\p{Lu})");
    private static final Pattern LINE = Pattern.compile("\\n+");
    private static final Pattern CLAUSES = Pattern.compile("([^,“”\"]{15,}), ([^,“”\"]{15,})\\.");

    private Rewording() {}

    static String of(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : LINE.split(text, -1)) {
            List<String> sentences = new ArrayList<>();
            for (String sentence : SENTENCE_END.split(paragraph, -1)) {
                sentences.add(reworded(turned(sentence)));
            }
            paragraphs.add(String.join(" ", sentences));
        }
        return String.join("\n\n", paragraphs);
    }

    /** The second of two clauses comes first. */
    private static String turned(String sentence) {
        Matcher clauses = CLAUSES.matcher(sentence);
        return clauses.matches() ? clauses.group(2) + ", " + clauses.group(1) + "." : sentence;
    }

    private static String reworded(String sentence) {
        return WORD.matcher(sentence)
                .replaceAll(match -> WORDS.getOrDefault(match.group().toLowerCase(Locale.ROOT), match.group()));
    }
}
