package dateline.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.schemas.AvroSafety;
import dateline.schemas.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RememberedStoriesTest {

    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");

    private static final String FIRE = "Fire destroys the old timber mill at Hollin Quay";
    private static final String FIRE_TEXT = """
            A fire destroyed the old timber mill at Hollin Quay on Saturday night, and forty firefighters fought the \
            flames until morning. Nobody was hurt. The mill, built in 1887, had stood empty since the Brandt sawworks \
            closed. Police believe that the fire was set on purpose.""";
    private static final String FIRE_AGAIN = "Police suspect arson in Hollin Quay mill fire";
    private static final String FIRE_AGAIN_TEXT = """
            Police in Hollin Quay said on Sunday that the fire which destroyed the timber mill was probably arson. \
            Firefighters found canisters of petrol near the sawworks gate. The empty mill of 1887 burned all night; \
            forty firefighters had fought the flames. A witness saw two young men run from the mill.""";
    private static final String CHESS = "Teenager from Varna wins the national chess title";
    private static final String CHESS_TEXT = """
            Mira Dancheva, a pupil of seventeen from Varna, won the national chess championship on Saturday with a draw \
            in the last round. She is the youngest champion for thirty years. The grandmaster she beat congratulated \
            her at the board.""";

    private final Map<String, byte[]> kept = new LinkedHashMap<>();
    private final RememberedStories stories = remembering(1000);

    /** Avro wants to be told which classes it may make. */
    @BeforeAll
    static void trustOurRecords() {
        AvroSafety.establish();
    }

    @Test
    void theFirstArticleFoundsAStory() {
        StoryVerdict verdict = stories.add(fire("a", NOON));

        assertThat(verdict.novelty()).isEqualTo(1);
        Story story = verdict.changed().getFirst();
        assertThat(story.getStoryId()).isEqualTo(verdict.story());
        assertThat(story.getHeadline()).isEqualTo(FIRE);
        assertThat(story.getArticleIds()).containsExactly("a");
        assertThat(story.getFirstSeenAt()).isEqualTo(NOON);
        assertThat(story.getIndependentSources()).isEqualTo(1);
        assertThat(story.getMergedInto()).isNull();
    }

    @Test
    void anotherArticleOnItJoinsAndOneOnSomethingElseDoesNot() {
        String fire = stories.add(fire("a", NOON)).story();

        assertThat(stories.add(chess("c", NOON)).story()).isNotEqualTo(fire);
        StoryVerdict joined = stories.add(fireAgain("b", NOON.plusSeconds(7200)));
        assertThat(joined.story()).isEqualTo(fire);
        assertThat(joined.score()).isBetween(0.35, 1.0);
        assertThat(joined.changed().getFirst().getArticleCount()).isEqualTo(2);
        assertThat(joined.changed().getFirst().getIndependentSources()).isEqualTo(2);
    }

    @Test
    void whatRepeatsTheStoryIsLessNewThanWhatAddsToIt() {
        stories.add(fire("a", NOON));

        double added = stories.add(fireAgain("b", NOON.plusSeconds(60))).novelty();
        double repeated = stories.add(fire("c", NOON.plusSeconds(120))).novelty();

        assertThat(added).isBetween(0.2, 0.9);
        assertThat(repeated).isZero();
    }

    @Test
    void aCopyGoesWithItsOriginalAndIsNoIndependentSource() {
        String fire = stories.add(fire("a", NOON)).story();

        StoryVerdict copy = stories.add(item("b", NOON, "A headline unlike it", CHESS_TEXT, "Harbour Post", "a"));

        assertThat(copy.story()).isEqualTo(fire);
        assertThat(copy.score()).isEqualTo(1);
        assertThat(copy.changed().getFirst().getIndependentSources()).isEqualTo(1);
    }

    @Test
    void aRevisionStaysInItsStoryAndCountsOnce() {
        String fire = stories.add(fire("a", NOON)).story();

        StoryVerdict revision = stories.add(item("a", NOON, CHESS, CHESS_TEXT, "Quay Courier", ""));

        assertThat(revision.story()).isEqualTo(fire);
        assertThat(revision.changed().getFirst().getArticleIds()).containsExactly("a");
    }

    @Test
    void theSameWordsWeeksApartAreTwoStories() {
        String fire = stories.add(fire("a", NOON)).story();

        assertThat(stories.add(fire("b", NOON.plus(Duration.ofDays(20)))).story())
                .isNotEqualTo(fire);
    }

    @Test
    void aLateArticleMeetsTheArticlesOfItsTime() {
        String then = stories.add(fire("a", NOON)).story();
        stories.add(chess("c", NOON.plus(Duration.ofDays(9))));

        StoryVerdict late = stories.add(fireAgain("b", NOON.minusSeconds(3600)));

        assertThat(late.story()).isEqualTo(then);
        assertThat(late.changed().getFirst().getFirstSeenAt()).isEqualTo(NOON.minusSeconds(3600));
        assertThat(late.changed().getFirst().getArticleIds()).containsExactly("b", "a");
    }

    @Test
    void anArticleOnBothMergesTwoStoriesIntoTheOlder() {
        var merging = new RememberedStories(merging(0.5), 1000, StoryKeeper.NOWHERE);
        String older = merging.add(fire("a", NOON)).story();
        String younger = merging.add(chess("c", NOON)).story();

        StoryVerdict both = merging.add(
                item("both", NOON, FIRE + ", " + CHESS, FIRE_TEXT + "\n\n" + CHESS_TEXT, "Quay Courier", ""));

        assertThat(both.story()).isEqualTo(older);
        assertThat(both.changed())
                .extracting(Story::getStoryId, Story::getMergedInto)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(older, null),
                        org.assertj.core.groups.Tuple.tuple(younger, older));
        assertThat(both.changed().getFirst().getArticleIds()).containsExactlyInAnyOrder("a", "c", "both");
        assertThat(merging.add(chess("c2", NOON)).story()).isEqualTo(older);
    }

    /** Joins only what is beyond doubt, and merges from a lower line than it joins at. */
    private static StoryRules merging(double line) {
        StoryRules usual = StoryRules.USUAL;
        return new StoryRules(
                usual.start(), usual.whole(), usual.opening(), usual.titleInText(), usual.day(), line, line);
    }

    @Test
    void aStoryIsForgottenWhenNothingCameForLong() {
        stories.add(fire("a", NOON));
        stories.add(chess("c", NOON.plus(Duration.ofDays(10))));

        stories.forgetBefore(NOON.plus(Duration.ofDays(5)));

        assertThat(stories.size()).isEqualTo(1);
        assertThat(kept.keySet()).containsExactly("c");
    }

    @Test
    void theLongestSilentGoWhenThereIsNoRoom() {
        RememberedStories small = remembering(20);
        for (int i = 0; i < 100; i++) {
            small.add(item("n" + i, NOON.plusSeconds(i), "", random(i), "", ""));
        }

        assertThat(small.size()).isLessThanOrEqualTo(21);
        assertThat(small.dropped()).isEqualTo(100 - small.size());
        assertThat(kept).hasSize(small.size()).containsKey("n99").doesNotContainKey("n0");
    }

    @Test
    void whatWasKeptIsAllThatIsNeededToGoOn() {
        String fire = stories.add(fire("a", NOON)).story();
        stories.add(chess("c", NOON));

        RememberedStories anew = remembering(1000);
        kept.values().forEach(anew::take);
        Instant newest = anew.settle(stories.counts());

        assertThat(newest).isEqualTo(NOON);
        assertThat(anew.size()).isEqualTo(2);
        StoryVerdict there = anew.add(fireAgain("b", NOON));
        StoryVerdict here = stories.add(fireAgain("b", NOON));
        assertThat(there.story()).isEqualTo(fire);
        assertThat(there.score()).isEqualTo(here.score());
        assertThat(there.novelty()).isEqualTo(here.novelty());
        assertThat(there.changed()).isEqualTo(here.changed());
    }

    @Test
    void damagedBytesAreRefused() {
        stories.add(fire("a", NOON));
        byte[] cut = java.util.Arrays.copyOf(kept.get("a"), 40);

        assertThatThrownBy(() -> remembering(10).take(cut))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> remembering(10).take(new byte[] {9})).hasMessageContaining("version 9");
    }

    @Test
    void comparingWithWhatIsKeptSaysTheSameAsComparingMembers() {
        var rarity = new TermCounts();
        var reader = new NewsReader();
        StoryMember one = StoryMember.of(reader.read(fire("a", NOON)), rarity);
        StoryMember other = StoryMember.of(reader.read(fireAgain("b", NOON.plusSeconds(5000))), rarity);
        var keptOther = new KeptArticle(
                other.time().toEpochMilli(), 0, false, "", new String[0], 0, 0, MemberBytes.write(other, FIRE_AGAIN));

        assertThat(new Comparing(one).likeness(keptOther)).isEqualTo(Likeness.of(one, other));
        assertThat(keptOther.id()).isEqualTo("b");
        assertThat(keptOther.headline()).isEqualTo(FIRE_AGAIN);
        assertThat(MemberBytes.whole(keptOther.text()).terms())
                .isEqualTo(other.whole().terms());
    }

    @Test
    void oddTextsFoundStoriesOfTheirOwn() {
        for (String odd : List.of("", " ", "\ud800", "x".repeat(100_000), "'’'’", "人工智能将改变新闻业", "…!?")) {
            assertThat(stories.add(item("odd" + odd.hashCode(), NOON, "", odd, "", ""))
                            .story())
                    .isNotEmpty();
        }
        assertThat(stories.size()).isEqualTo(7);
    }

    private RememberedStories remembering(int most) {
        return new RememberedStories(StoryRules.USUAL, most, new StoryKeeper() {
            @Override
            public void keep(String articleId, byte[] article) {
                kept.put(articleId, article);
            }

            @Override
            public void forget(String articleId) {
                kept.remove(articleId);
            }
        });
    }

    private static NewsItem fire(String id, Instant time) {
        return item(id, time, FIRE, FIRE_TEXT, "Quay Courier", "");
    }

    private static NewsItem fireAgain(String id, Instant time) {
        return item(id, time, FIRE_AGAIN, FIRE_AGAIN_TEXT, "Harbour Post", "");
    }

    private static NewsItem chess(String id, Instant time) {
        return item(id, time, CHESS, CHESS_TEXT, "Quay Courier", "");
    }

    private static NewsItem item(
            String id, Instant time, String headline, String body, String source, String original) {
        return new NewsItem(
                id, time, "en", headline, body, source, original, List.of("Name of " + source), List.of(), List.of());
    }

    private static String random(int seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(Integer.toString(random.nextInt(1 << 30), 36)).append(' ');
        }
        return text.toString();
    }
}
