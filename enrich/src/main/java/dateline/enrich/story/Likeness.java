package dateline.enrich.story;

import java.time.Duration;

/**
 * How alike two articles are.
 *
 * @param whole of the whole texts, 0 to 1
 * @param opening of headline and first paragraphs, 0 to 1
 * @param titleInText how much of each headline is in the other's text, 0 to 1
 * @param days between them
 */
public record Likeness(double whole, double opening, double titleInText, double days) {

    private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    public static Likeness of(StoryMember one, StoryMember other) {
        return new Likeness(
                one.whole().cosine(other.whole()),
                one.opening().cosine(other.opening()),
                (one.title().cosine(other.whole()) + other.title().cosine(one.whole())) / 2,
                Math.abs(Duration.between(one.time(), other.time()).toMillis()) / MILLIS_A_DAY);
    }
}
