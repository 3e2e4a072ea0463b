package dateline.sink.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a search. All must be there; {@code "in this order"} is a phrase, {@code -word} or {@code -"a phrase"}
 * must not be there, {@code a OR b} is either, and binds closer than what stands beside it. There is no other syntax:
 * whatever else is typed is text.
 *
 * @param groups of each, at least one clause must hold; none at all matches everything
 */
public record QueryText(List<List<Clause>> groups) {

    /** Each clause is looked up in six fields; a question of a reader's has fewer than ten. */
    public static final int MAX_CLAUSES = 64;

    /** @param words one word, or a phrase in its order */
    public record Clause(String words, boolean excluded) {}

    private static final Pattern TOKEN = Pattern.compile("(-?)[\"“”]([^\"“”]*+)[\"“”]|[^\\s\"“”]++");

    /** Letters, digits, and signs such as emoji, which are words of their own; the rest is punctuation. */
    private static final Pattern SEARCHABLE = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");

    public QueryText {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /**
     * Reads what somebody typed; there is no text it cannot read.
     *
     * @throws IllegalArgumentException if it has more than {@link #MAX_CLAUSES} words and phrases
     */
    public static QueryText parse(String text) {
        List<List<Clause>> groups = new ArrayList<>();
        boolean or = false;
        int clauses = 0;
        for (MatchResult token : TOKEN.matcher(text).results().toList()) {
            if (token.group().equals("OR")) {
                or = true;
                continue;
            }
            Clause clause = clause(token);
            if (!SEARCHABLE.matcher(clause.words()).find()) {
                continue; // a lone dash or quotation mark asks for nothing
            }
            if (++clauses > MAX_CLAUSES) {
                throw new IllegalArgumentException("has more than " + MAX_CLAUSES + " words and phrases");
            }
            if (or && !groups.isEmpty()) {
                groups.getLast().add(clause);
            } else {
                groups.add(new ArrayList<>(List.of(clause)));
            }
            or = false;
        }
        if (groups.isEmpty() && !text.isBlank()) {
            groups.add(List.of(new Clause(text.strip(), false))); // asks for something, so everything is no answer
        }
        return new QueryText(groups);
    }

    private static Clause clause(MatchResult token) {
        if (token.group(2) != null) {
            return new Clause(token.group(2), !token.group(1).isEmpty());
        }
        String word = token.group();
        return word.length() > 1 && word.startsWith("-")
                ? new Clause(word.substring(1), true)
                : new Clause(word, false);
    }
}
