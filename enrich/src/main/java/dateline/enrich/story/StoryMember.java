package dateline.enrich.story;

import java.time.Instant;

/**
 * An article as it is compared for stories.
 *
 * @param id article id
 * @param time event time
 * @param title words of the headline
 * @param opening words of headline and first paragraphs
 * @param whole words of headline and body
 */
public record StoryMember(String id, Instant time, TermVector title, TermVector opening, TermVector whole) {

    private static final int TITLE_TERMS = 24;
    private static final int OPENING_TERMS = 48;
    private static final int WHOLE_TERMS = 96;

    /** Counts the words of the article, too, so that they are a little less rare from now on. */
    public static StoryMember of(ReadNews read, TermCounts rarity) {
        rarity.add(read.whole());
        return new StoryMember(
                read.item().id(),
                read.item().time(),
                TermVector.of(read.title(), rarity, TITLE_TERMS),
                TermVector.of(read.opening(), rarity, OPENING_TERMS),
                TermVector.of(read.whole(), rarity, WHOLE_TERMS));
    }
}
