package dateline.enrich.story;

import dateline.schemas.AgencyCredit;
import dateline.schemas.Article;
import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.Place;
import dateline.schemas.Subject;
import dateline.schemas.Tags;
import java.time.Instant;
import java.util.List;

/**
 * What of an article counts for stories.
 *
 * @param id article id
 * @param time event time
 * @param language ISO 639-1; {@code und} when it could not be told
 * @param headline may be empty
 * @param body its text
 * @param source who reported it: the agency credited, else the publisher; empty when unknown
 * @param original article id of what it is a copy of; empty when it is no copy
 * @param entities names of the most salient ones, most central first
 * @param places names, most mentioned first
 * @param subjects names, most probable first
 */
public record NewsItem(
        String id,
        Instant time,
        String language,
        String headline,
        String body,
        String source,
        String original,
        List<String> entities,
        List<String> places,
        List<String> subjects) {

    private static final int NAMES = 8;

    /** @param original article id of what it is a copy of; empty when it is no copy */
    public static NewsItem of(Article repaired, Tags tags, Instant time, String original) {
        return new NewsItem(
                repaired.getArticleId(),
                time,
                tags.getLanguage() == null ? "und" : tags.getLanguage().getCode(),
                repaired.getHeadline(),
                repaired.getBody(),
                source(repaired, tags),
                original,
                tags.getEntities().stream()
                        .filter(entity -> entity.getKind() != EntityKind.PLACE)
                        .limit(NAMES)
                        .map(Entity::getName)
                        .toList(),
                tags.getPlaces().stream().limit(NAMES).map(Place::getName).toList(),
                tags.getSubjects().stream().limit(NAMES).map(Subject::getName).toList());
    }

    private static String source(Article article, Tags tags) {
        List<AgencyCredit> credits = tags.getAgencyCredits();
        if (!credits.isEmpty()) {
            return credits.getFirst().getAgency();
        }
        return article.getPublisher() == null ? "" : article.getPublisher();
    }
}
