package dateline.enrich;

import java.time.Duration;

/**
 * How long and how much the stage <i>remember</i> remembers, of each language.
 *
 * @param copies how far back an article is compared for copies, by event time, a day or more
 * @param stories how long after its last article a story takes more, by event time, a day or more
 * @param articles remembered at most; of more, the oldest by event time is dropped
 */
public record Retention(Duration copies, Duration stories, int articles) {

    private static final Duration USUAL_COPIES = Duration.ofDays(7);
    private static final Duration USUAL_STORIES = Duration.ofDays(14);

    /** An article takes some 4 kB in both memories; a fifth of the heap for it leaves room for all else. */
    private static final int HEAP_BYTES_AN_ARTICLE = 20_000;

    private static final int FEWEST = 10_000;

    /** @throws IllegalArgumentException if a value is out of range; the message names the option */
    public Retention {
        if (copies.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("--remember-copies must be a day or more, but was " + copies);
        }
        if (stories.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("--remember-stories must be a day or more, but was " + stories);
        }
        if (articles < 1) {
            throw new IllegalArgumentException("--remember-articles must be 1 or more, but was " + articles);
        }
    }

    /** Seven days of copies, fourteen of stories, as many articles as go well with the heap this program has. */
    public static Retention usual() {
        long byHeap = Runtime.getRuntime().maxMemory() / HEAP_BYTES_AN_ARTICLE;
        return new Retention(USUAL_COPIES, USUAL_STORIES, Math.clamp(byHeap, FEWEST, Integer.MAX_VALUE));
    }
}
