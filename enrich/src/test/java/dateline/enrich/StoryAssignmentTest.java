package dateline.enrich;

import static dateline.testing.Articles.NOON;
import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.Article;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.Lane;
import dateline.schemas.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryAssignmentTest {

    private static final String LOCK = """
            A barge loaded with gravel has been stuck in the Pendle lock since Thursday, and eleven boats wait on either \
            side of it. The waterways office in Stavering said the lower gate would not open because a chain had snapped.

            "We need a crane from the coast, and it cannot be here before Monday," said Greta Holm, who runs the lock.""";

    private static final String LOCK_AGAIN = """
            Boats have to wait until Monday at the Pendle lock, where a gravel barge is stuck. A snapped chain keeps the \
            lower gate from opening, Stavering's waterways office said, and a crane must come from the coast.

            Eleven boats were waiting on Friday morning, among them two with schoolchildren.""";

    private TestPipeline pipeline;

    @BeforeEach
    void start(@TempDir Path state) {
        pipeline = new TestPipeline(state);
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    @Test
    void putsArticlesOnOneHappeningIntoOneStory() {
        EnrichedArticle first = pipeline.publish(lock("a", NOON));
        EnrichedArticle other = pipeline.publish(article("bridge"));
        EnrichedArticle second = pipeline.publish(lockAgain("b", NOON.plusSeconds(3600)));

        assertThat(second.getStory().getStoryId()).isEqualTo(first.getStory().getStoryId());
        assertThat(second.getStory().getNovelty()).isBetween(0.1f, 0.9f);
        assertThat(other.getStory().getStoryId()).isNotEqualTo(first.getStory().getStoryId());
        Map<String, Story> stories = pipeline.stories();
        assertThat(stories).hasSize(2);
        Story story = stories.get(first.getStory().getStoryId());
        assertThat(story.getArticleIds()).containsExactly(id(first), id(second));
        assertThat(story.getIndependentSources()).isEqualTo(2);
        assertThat(story.getFirstSeenAt()).isEqualTo(NOON);
        assertThat(story.getLastSeenAt()).isEqualTo(NOON.plusSeconds(3600));
        assertThat(story.getCentralEntities()).isNotEmpty();
    }

    @Test
    void countsCopiesAsArticlesButNotAsSources() {
        String story = pipeline.publish(lock("a", NOON)).getStory().getStoryId();

        EnrichedArticle copy = pipeline.publish(lock("copy", NOON.plusSeconds(60)));

        assertThat(copy.getStory().getStoryId()).isEqualTo(story);
        assertThat(copy.getStory().getNovelty()).isZero();
        assertThat(pipeline.stories().get(story).getArticleCount()).isEqualTo(2);
        assertThat(pipeline.publish(lockAgain("b", NOON)).getStory().getStoryId())
                .isEqualTo(story);
        assertThat(pipeline.stories().get(story).getIndependentSources()).isEqualTo(2);
    }

    @Test
    void keepsArchivesOutOfTheStoriesOfToday() {
        pipeline.publish(lock("live", NOON));
        Map<String, Story> before = pipeline.stories();

        EnrichedArticle old = pipeline.publish(lockAgain("old", NOON).setLane(Lane.BACKFILL));

        assertThat(before).doesNotContainKey(old.getStory().getStoryId());
        assertThat(pipeline.stories()).containsOnlyKeys(old.getStory().getStoryId());
    }

    @Test
    void goesOnAfterARestartWhereItStopped() {
        EnrichedArticle first = pipeline.publish(lock("a", NOON));
        pipeline.publish(article("bridge"));
        pipeline.minutesPass();

        var anew = new StoryMemories(pipeline.store(StoryAssignment.STORE), TestPipeline.RETENTION);

        Arrival second = pipeline.arrival(lockAgain("b", NOON));
        assertThat(anew.add("en", second, null).story())
                .isEqualTo(first.getStory().getStoryId());
    }

    @Test
    void forgetsAStoryOnceItIsSilentForLongerThanItsRetention() {
        String story = pipeline.publish(lock("a", NOON)).getStory().getStoryId();
        pipeline.publish(article("news").setPublishedAt(NOON.plus(Duration.ofDays(15))));
        pipeline.minutesPass();

        // the newer article, and the counts of words
        assertThat(pipeline.size(StoryAssignment.STORE)).isEqualTo(2);
        assertThat(pipeline.publish(lockAgain("b", NOON)).getStory().getStoryId())
                .isNotEqualTo(story);
    }

    @Test
    void takesLateArticlesIntoTheStoryOfTheirTime() {
        String story = pipeline.publish(lock("a", NOON)).getStory().getStoryId();
        pipeline.publish(article("news").setPublishedAt(NOON.plus(Duration.ofDays(10))));

        EnrichedArticle late = pipeline.publish(lockAgain("late", NOON.minusSeconds(3600)));

        assertThat(late.getStory().getStoryId()).isEqualTo(story);
        assertThat(pipeline.stories().get(story).getFirstSeenAt()).isEqualTo(NOON.minusSeconds(3600));
    }

    private static Article.Builder lock(String name, Instant time) {
        return article(name)
                .setPublisher(name + " Courier")
                .setHeadline("Barge stuck in Pendle lock holds up boats until Monday")
                .setBody(LOCK)
                .setPublishedAt(time);
    }

    private static Article.Builder lockAgain(String name, Instant time) {
        return article(name)
                .setPublisher(name + " Post")
                .setHeadline("Boats wait for a crane at the Pendle lock")
                .setBody(LOCK_AGAIN)
                .setPublishedAt(time);
    }

    private static String id(EnrichedArticle enriched) {
        return enriched.getArticle().getArticleId();
    }
}
