package dateline.sink.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.schemas.Alert;
import dateline.schemas.AlertKind;
import dateline.schemas.Article;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.Held;
import dateline.schemas.Lane;
import dateline.schemas.StoredSearch;
import dateline.sink.index.ArticleDocument;
import dateline.sink.match.ArrivedArticle;
import dateline.sink.stored.StoredSearches;
import dateline.sink.story.StoryFamilies;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which alerts an article makes. A search and a story make one between them, whatever copies and later texts
 * come, and whatever the story is merged with; where there is no story the original takes its place. Not thread-safe.
 */
final class Alerter {

    private final StoredSearches searches;
    private final StoryFamilies families;
    private final Fired fired;
    private final AlertMetrics metrics;
    private final Clock clock;
    private final Map<String, Restraint> restraints = new HashMap<>();

    Alerter(StoredSearches searches, StoryFamilies families, Fired fired, AlertMetrics metrics, Clock clock) {
        this.searches = searches;
        this.families = families;
        this.fired = fired;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Forgets everything; what is on the topic is to be told again. */
    void clear() {
        fired.clear();
        restraints.clear();
    }

    /** Takes note of what is on the topic. */
    void note(Alert alert) {
        if (alert.getKind() == AlertKind.ALERT) {
            fired.add(alert.getSearchId(), alert.getArticleId());
            if (alert.getStoryId() != null) {
                fired.add(alert.getSearchId(), alert.getStoryId());
            }
            fired.add(
                    alert.getSearchId(),
                    alert.getAlertId().substring(alert.getAlertId().indexOf('/') + 1));
        }
        restraints.computeIfAbsent(alert.getSearchId(), _ -> new Restraint()).note(alert);
    }

    /** Whether it is worth asking anything of an article. */
    boolean isIdle() {
        return searches.enabled() == 0;
    }

    /** The alerts of an article, in no order; they count as fired from here on. */
    List<Alert> alerts(EnrichedArticle enriched) {
        if (enriched.getArticle().getLane() == Lane.BACKFILL) {
            metrics.article(AlertMetrics.Outcome.BACKFILL);
            return List.of();
        }
        if (isIdle()) {
            metrics.article(AlertMetrics.Outcome.NOTHING);
            return List.of();
        }
        ArrivedArticle article = ArrivedArticle.of(ArticleDocument.json(enriched), families::of);
        List<StoredSearch> matching = metrics.timeMatching(() -> searches.matching(article));
        List<Alert> alerts = new ArrayList<>();
        for (StoredSearch search : matching) {
            if (isFirst(search.getSearchId(), enriched, article.document())) {
                Alert alert = alert(search, enriched, original(article.document()));
                note(alert);
                metrics.alert(alert);
                alerts.add(alert);
            }
        }
        metrics.article(
                !alerts.isEmpty()
                        ? AlertMetrics.Outcome.FIRED
                        : matching.isEmpty() ? AlertMetrics.Outcome.NOTHING : AlertMetrics.Outcome.FIRED_BEFORE);
        return alerts;
    }

    private boolean isFirst(String searchId, EnrichedArticle enriched, JsonNode document) {
        String id = enriched.getArticle().getArticleId();
        boolean before = fired.contains(searchId, id)
                || fired.contains(searchId, original(document))
                || (enriched.getStory() != null
                        && families.of(enriched.getStory().getStoryId()).stream()
                                .anyMatch(story -> fired.contains(searchId, story)));
        return !before;
    }

    private static String original(JsonNode document) {
        return document.path("fold").asText();
    }

    private Alert alert(StoredSearch search, EnrichedArticle enriched, String original) {
        Article article = enriched.getArticle();
        String storyId = enriched.getStory() == null
                ? null
                : families.standing(enriched.getStory().getStoryId());
        Instant now = now();
        Held held = restraints
                .computeIfAbsent(search.getSearchId(), _ -> new Restraint())
                .held(search, now);
        return Alert.newBuilder()
                .setAlertId(search.getSearchId() + "/" + (storyId == null ? original : storyId))
                .setSearchId(search.getSearchId())
                .setSearchName(search.getName())
                .setArticleId(article.getArticleId())
                .setStoryId(storyId)
                .setHeadline(article.getHeadline())
                .setPublisher(article.getPublisher())
                .setCanonicalUrl(article.getCanonicalUrl())
                .setPublishedAt(article.getPublishedAt())
                .setMatchedAt(now)
                .setHeld(held)
                .build();
    }

    /** What was held and may go out now. Of searches that are gone nothing does. */
    List<Alert> digests() {
        Instant now = now();
        List<Alert> digests = new ArrayList<>();
        restraints.entrySet().removeIf(entry -> entry.getValue().isIdle(now));
        for (var entry : List.copyOf(restraints.entrySet())) {
            Optional<StoredSearch> search = searches.find(entry.getKey());
            search.flatMap(stored -> entry.getValue().digest(stored, now)).ifPresent(digest -> {
                note(digest);
                metrics.alert(digest);
                digests.add(digest);
            });
        }
        return digests;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
