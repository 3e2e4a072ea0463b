package dateline.lab.bench;

import dateline.schemas.Article;
import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.EntityMention;
import dateline.schemas.LanguageTag;
import dateline.schemas.TaggedField;
import dateline.schemas.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A stream of made articles, as many as wanted, with the statistics that finding stories costs by: words of a Zipf
 * vocabulary, in each story some words and names of its own, and stories of a few articles within days.
 */
final class MadeNews {

    private static final int WORDS = 250;
    private static final int VOCABULARY = 200_000;
    private static final int OWN_WORDS = 24;
    private static final int OWN_NAMES = 5;
    private static final int NAMES = 60_000;
    private static final int HEADLINE_WORDS = 9;

    /** Every so many words of an article are its story's own. */
    private static final int OWN_EVERY = 4;

    /** Stories that are told at one time. */
    private static final int LIVE = 4_000;

    /** One article in so many begins a new story in the place of another. */
    private static final int NEW_STORY_EVERY = 4;

    /**
     * An article with its tags.
     *
     * @param story number of the story it was made for
     */
    record Item(Article article, Tags tags, long story) {}

    private final SplittableRandom random;
    private final Instant start;
    private final Duration step;
    private final long[] live = new long[LIVE];
    private long articles;
    private long stories;

    /** @param step time between one article and the next */
    MadeNews(long seed, Instant start, Duration step) {
        this.random = new SplittableRandom(seed);
        this.start = start;
        this.step = step;
        for (int i = 0; i < LIVE; i++) {
            live[i] = stories++;
        }
    }

    Item next() {
        int place = random.nextInt(LIVE);
        if (random.nextInt(NEW_STORY_EVERY) == 0) {
            live[place] = stories++;
        }
        var own = new SplittableRandom(live[place]);
        int[] words = IntStream.range(0, OWN_WORDS)
                .map(_ -> own.nextInt(VOCABULARY / 100, VOCABULARY))
                .toArray();
        List<String> names = Stream.generate(() -> "Name" + own.nextInt(NAMES))
                .distinct()
                .limit(OWN_NAMES)
                .toList();
        Instant time = start.plus(step.multipliedBy(articles));
        Article article = Article.newBuilder()
                .setArticleId("made-" + articles++)
                .setPublisher("paper-" + random.nextInt(500))
                .setHeadline(text(words, HEADLINE_WORDS))
                .setBody(text(words, WORDS))
                .setPublishedAt(time)
                .setFetchedAt(time)
                .build();
        return new Item(
                article,
                Tags.newBuilder()
                        .setLanguage(new LanguageTag("en", 1f, "made"))
                        .setEntities(names.stream().map(MadeNews::entity).toList())
                        .build(),
                live[place]);
    }

    private String text(int[] own, int length) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            boolean ofStory = i % OWN_EVERY == 0;
            words.add("w" + (ofStory ? own[random.nextInt(own.length)] : zipf()));
        }
        return String.join(" ", words);
    }

    /** Each word as often as its rank is low: the density 1/x over the ranks. */
    private int zipf() {
        return (int) Math.pow(VOCABULARY, random.nextDouble());
    }

    private static Entity entity(String name) {
        return Entity.newBuilder()
                .setName(name)
                .setKind(EntityKind.OTHER)
                .setScore(1f)
                .setMaker("made")
                .setMentions(List.of(new EntityMention(name, TaggedField.BODY, 0, name.length(), 1f, "made")))
                .build();
    }
}
