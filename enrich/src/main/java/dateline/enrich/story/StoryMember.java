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

    /** Where a text says what it is about, in UTF-16 units. */
    private static final int OPENING = 600;

    private static final int TITLE_TERMS = 24;
    private static final int OPENING_TERMS = 48;
    private static final int WHOLE_TERMS = 96;

    /** Counts the words of the article, too, so that they are a little less rare from now on. */
    public static StoryMember of(NewsItem item, TermCounts rarity) {
        String opening = opening(item.body());
        TextTerms first = rarity.of(item.headline() + "\n" + opening, item.language());
        TextTerms all = rarity.of(item.headline() + "\n" + item.body(), item.language());
        rarity.add(all);
        TextTerms title = item.headline().isBlank() ? first : rarity.of(item.headline(), item.language());
        return new StoryMember(
                item.id(),
                item.time(),
                TermVector.of(title, rarity, TITLE_TERMS),
                TermVector.of(first, rarity, OPENING_TERMS),
                TermVector.of(all, rarity, WHOLE_TERMS));
    }

    private static String opening(String body) {
        if (body.length() <= OPENING) {
            return body;
        }
        int space = body.lastIndexOf(' ', OPENING);
        return body.substring(0, space > OPENING / 2 ? space : OPENING);
    }
}
