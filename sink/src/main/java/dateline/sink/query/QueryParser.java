package dateline.sink.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the query language. Words must all occur; {@code "words in this order"}; {@code "near words"~5}; {@code -not};
 * {@code a OR b}, which binds closer than what stands beside it; {@code (parentheses)}; {@code begin*};
 * {@code field:value}, {@code field:(a OR b)}, {@code field:[a TO b]}, {@code field:>a}; {@code within:lat,lon,km}.
 * Reading goes from left to right once; there is nothing to go back over.
 */
public final class QueryParser {

    /** UTF-16 units. */
    public static final int MAX_TEXT = 2_000;

    /** Each clause is looked up in six fields; a question of a reader's has fewer than ten. */
    public static final int MAX_CLAUSES = 64;

    /** Parentheses within parentheses. */
    public static final int MAX_DEPTH = 10;

    /** Places that words may be apart in {@code "a b"~n}. */
    public static final int MAX_DISTANCE = 50;

    /** Fewer letters before a {@code *} begin too many words. */
    public static final int MIN_START = 3;

    /** Each looks through all words of the index that begin so. */
    public static final int MAX_STARTS = 4;

    private final Source source;
    private int clauses;
    private int starts;

    private QueryParser(String text) {
        this.source = new Source(text);
    }

    /**
     * Reads a query; a blank one is {@link Condition#ALL}.
     *
     * @throws QueryException if it cannot be understood or is too long, too deep or too costly
     */
    public static Condition parse(String text) {
        if (text.length() > MAX_TEXT) {
            throw new QueryException(
                    MAX_TEXT, "The query has " + text.length() + " characters, the limit is " + MAX_TEXT);
        }
        return new QueryParser(text).whole();
    }

    private Condition whole() {
        List<Condition> found = all(0, null);
        if (!source.atEnd()) {
            throw new QueryException(source.at(), "A parenthesis is closed that was not opened");
        }
        if (found.isEmpty() && source.hasText()) {
            // Only punctuation: it asks for something, so everything is no answer.
            return new Condition.Words(TextField.ANY, source.stripped(), 0);
        }
        return together(found);
    }

    private static Condition together(List<Condition> conditions) {
        return conditions.size() == 1 ? conditions.getFirst() : new Condition.AllOf(conditions);
    }

    /** Up to a closing parenthesis or the end. */
    private List<Condition> all(int depth, Target target) {
        if (depth > MAX_DEPTH) {
            throw new QueryException(source.at(), "Parentheses are nested more than " + MAX_DEPTH + " deep");
        }
        List<Condition> found = new ArrayList<>();
        boolean read = false;
        while (source.toNext() && !source.sees(')')) {
            if (read && source.takesWord("AND")) {
                needsMore("AND");
            }
            either(depth, target).ifPresent(found::add);
            read = true;
        }
        return found;
    }

    private void needsMore(String word) {
        if (!source.toNext() || source.sees(')')) {
            throw new QueryException(source.at(), word + " must have something on both sides");
        }
    }

    private Optional<Condition> either(int depth, Target target) {
        List<Condition> alternatives = new ArrayList<>();
        do {
            if (source.seesWord("OR") || source.seesWord("AND")) {
                throw new QueryException(source.at(), "OR and AND must have something on both sides");
            }
            one(depth, target).ifPresent(alternatives::add);
            source.toNext();
            if (!source.takesWord("OR")) {
                return alternatives.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                alternatives.size() == 1 ? alternatives.getFirst() : new Condition.AnyOf(alternatives));
            }
            needsMore("OR");
        } while (true);
    }

    /** Empty for what asks for nothing, as a lone dash does. */
    private Optional<Condition> one(int depth, Target target) {
        if (source.takesWord("NOT")) {
            needsMore("NOT");
            return one(depth, target).map(Condition.Not::new);
        }
        if (source.sees('-') && source.hasTokenAt(1)) {
            source.skip(1);
            return positive(depth, target).map(Condition.Not::new);
        }
        return positive(depth, target);
    }

    private Optional<Condition> positive(int depth, Target target) {
        if (source.sees('(')) {
            return group(depth, target);
        }
        if (source.seesQuote()) {
            int at = source.at();
            return clause(at, target == null ? Target.TEXT : target, source.phrase(), source.distance());
        }
        Optional<Target> named = target == null ? target() : Optional.empty();
        if (named.isPresent()) {
            return value(depth, named.get());
        }
        int at = source.at();
        return word(at, target == null ? Target.TEXT : target, source.word());
    }

    private Optional<Condition> group(int depth, Target target) {
        int opened = source.at();
        source.skip(1);
        List<Condition> found = all(depth + 1, target);
        if (!source.sees(')')) {
            throw new QueryException(opened, "A parenthesis is not closed");
        }
        source.skip(1);
        return found.isEmpty() ? Optional.empty() : Optional.of(together(found));
    }

    /** The field before a colon; takes both if there is one and something stands right behind it. */
    private Optional<Target> target() {
        int at = source.at();
        Optional<String> name = source.takesName();
        return name.map(written -> Target.named(written)
                .orElseThrow(() -> new QueryException(
                        at,
                        "There is no field '" + written + "'; there are " + Target.names()
                                + ". Put it into quotation marks to look for the words")));
    }

    private Optional<Condition> value(int depth, Target target) {
        int at = source.at();
        if (source.sees('(')) {
            return group(depth, target);
        }
        if (source.seesQuote()) {
            return clause(at, target, source.phrase(), source.distance());
        }
        if (target instanceof Target.Range(RangeField field) && (source.sees('[') || source.sees('{'))) {
            countClause(at);
            return Optional.of(Ranges.stretch(field, source.at(), source.bracket()));
        }
        return word(at, target, source.word());
    }

    private Optional<Condition> word(int at, Target target, String word) {
        if (word.startsWith("/") && (word.length() > 1 || source.sees('('))) {
            throw new QueryException(
                    at, "Regular expressions are not understood; to look for a slash, use quotation marks");
        }
        if (target instanceof Target.Range || target instanceof Target.Near || word.indexOf('*') < 0) {
            return clause(at, target, word, 0);
        }
        String start = word.substring(0, word.length() - 1);
        if (word.startsWith("*")) {
            throw new QueryException(at, "A word cannot begin with *");
        }
        if (start.indexOf('*') >= 0 || !word.endsWith("*")) {
            throw new QueryException(at, "* can only stand at the end of a word");
        }
        if (start.codePoints().filter(Character::isLetterOrDigit).count() < MIN_START) {
            throw new QueryException(at, "* needs at least " + MIN_START + " letters before it");
        }
        if (++starts > MAX_STARTS) {
            throw new QueryException(at, "There are more than " + MAX_STARTS + " words with *");
        }
        countClause(at);
        return Optional.of(target.starts(at, start));
    }

    private Optional<Condition> clause(int at, Target target, String text, int distance) {
        if (target instanceof Target.Text && !Source.isSearchable(text)) {
            return Optional.empty();
        }
        countClause(at);
        return Optional.of(target.is(at, text.strip(), distance));
    }

    private void countClause(int at) {
        if (++clauses > MAX_CLAUSES) {
            throw new QueryException(at, "There are more than " + MAX_CLAUSES + " words, phrases and fields");
        }
    }

    /** What a value is looked for in. */
    private sealed interface Target {

        Target TEXT = new Text(TextField.ANY);

        record Text(TextField field) implements Target {}

        record Tag(Field field) implements Target {}

        record Range(RangeField field) implements Target {}

        record Near() implements Target {}

        static Optional<Target> named(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.equals("within")) {
                return Optional.of(new Near());
            }
            return Stream.of(
                            Arrays.stream(TextField.values())
                                    .filter(field -> field.written().equals(lower))
                                    .<Target>map(Text::new),
                            Arrays.stream(Field.values())
                                    .filter(field -> field.written().equals(lower))
                                    .<Target>map(Tag::new),
                            Arrays.stream(RangeField.values())
                                    .filter(field -> field.written().equals(lower))
                                    .<Target>map(Range::new))
                    .flatMap(targets -> targets)
                    .findFirst();
        }

        static String names() {
            return Stream.of(
                            Arrays.stream(TextField.values()).map(TextField::written),
                            Arrays.stream(Field.values()).map(Field::written),
                            Arrays.stream(RangeField.values()).map(RangeField::written),
                            Stream.of("within"))
                    .flatMap(names -> names)
                    .sorted()
                    .collect(Collectors.joining(", "));
        }

        default Condition is(int at, String value, int distance) {
            return switch (this) {
                case Text(TextField field) -> new Condition.Words(field, value, distance);
                case Tag(Field field) -> new Condition.Tagged(field, Values.checked(field, at, value), false);
                case Range(RangeField field) -> Ranges.value(field, at, value);
                case Near() -> new Condition.Within(Values.circle(at, value));
            };
        }

        default Condition starts(int at, String start) {
            return switch (this) {
                case Text(TextField field) -> new Condition.WordStart(field, start);
                case Tag(Field field) when field.kind() != Field.Kind.ID -> new Condition.TaggedStart(field, start);
                case Tag(Field field) -> throw new QueryException(at, field.written() + " must be written in full");
                case Range(RangeField field) ->
                    throw new QueryException(at, field.written() + " is a number or a time");
                case Near() -> throw new QueryException(at, "within is a place and a distance");
            };
        }
    }
}
