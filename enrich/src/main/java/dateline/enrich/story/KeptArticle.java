package dateline.enrich.story;

import java.util.List;

/**
 * An article as it is kept, with its story.
 *
 * @param story id of its story
 * @param number larger than that of any before it in this memory
 * @param headline may be empty
 * @param source who reported it; empty when unknown
 * @param copy whether it is a copy of another article
 */
public record KeptArticle(
        StoryMember member,
        String story,
        long number,
        String headline,
        String source,
        boolean copy,
        List<String> entities,
        List<String> places,
        List<String> subjects) {

    KeptArticle in(String other) {
        return new KeptArticle(member, other, number, headline, source, copy, entities, places, subjects);
    }
}
