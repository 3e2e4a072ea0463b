package dateline.sink.query;

import java.util.List;
import java.util.Optional;

/** What an article must fulfil to be a hit. */
public sealed interface Condition {

    /** Every article does. */
    Condition ALL = new AllOf(List.of());

    /** All of them hold; none at all is fulfilled by everything. */
    record AllOf(List<Condition> conditions) implements Condition {
        public AllOf {
            conditions = List.copyOf(conditions);
        }
    }

    /** At least one holds. */
    record AnyOf(List<Condition> conditions) implements Condition {
        public AnyOf {
            conditions = List.copyOf(conditions);
        }
    }

    /** It does not hold. */
    record Not(Condition condition) implements Condition {}

    /**
     * Words of a text, next to each other and in their order; or near each other.
     *
     * @param words one word, or several
     * @param distance how many moves of one word by one place may lead from the text's order to this one, 0 to {@link
     *     QueryParser#MAX_DISTANCE}
     */
    record Words(TextField field, String words, int distance) implements Condition {}

    /** A word of a text that begins so. */
    record WordStart(TextField field, String start) implements Condition {}

    /**
     * A tag with this value; case and accents do not count.
     *
     * @param whole false if some of its words, next to each other and in order, are enough
     */
    record Tagged(Field field, String value, boolean whole) implements Condition {}

    /** A tag whose value begins so; case and accents do not count. */
    record TaggedStart(Field field, String start) implements Condition {}

    /**
     * A number or time in a range.
     *
     * @param from inclusive, as {@link RangeField} writes it; empty when there is no lower end
     * @param until as {@link RangeField} writes it; empty when there is no upper end
     * @param fromIncluded whether {@code from} itself is in the range
     * @param untilIncluded whether {@code until} itself is in the range
     */
    record Between(RangeField field, String from, String until, boolean fromIncluded, boolean untilIncluded)
            implements Condition {}

    /** A place of the article lies within a distance of a point. */
    record Within(Circle circle) implements Condition {}

    /**
     * Resembles an article.
     *
     * @param original what that article is a copy of, or the article itself; it and its copies are no hits
     * @param by what is compared
     */
    record Like(String articleId, String original, By by) implements Condition {

        /** How articles are found to be like another. */
        public enum By {
            /** The most telling words. */
            WORDS,
            /** The vector, see {@code Tags.vector}. */
            VECTOR,
            /** Both, merged by rank; by words alone when the article has no vector. */
            BOTH
        }

        /** By words and vector. */
        public Like(String articleId, String original) {
            this(articleId, original, By.BOTH);
        }

        /** The one that a condition asks for. */
        public static Optional<Like> in(Condition condition) {
            return switch (condition) {
                case Like like -> Optional.of(like);
                case AllOf(List<Condition> all) ->
                    all.stream().flatMap(one -> in(one).stream()).findFirst();
                default -> Optional.empty();
            };
        }
    }
}
