package dateline.enrich.story;

import dateline.schemas.ArticleId;
import dateline.schemas.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The stories of one language, and which one the next article is of.
 *
 * <p>Articles come in any order of time; each is compared with those of its own time. Ids of stories never change. Work
 * for one article has a bound whatever is remembered. Not for several threads.
 */
public final class RememberedStories {

    /** Some room, so that the oldest go in batches. */
    private static final double ROOM = 1.05;

    /** A story with no member this probable, of those that share the most telling words, is not looked at further. */
    private static final double FAINT = 0.05;

    private final StoryRules rules;
    private final int most;
    private final StoryKeeper keeper;
    private final TermCounts rarity = new TermCounts();
    private final MemberIndex index = new MemberIndex();
    private final Map<String, TrackedStory> byArticle = new HashMap<>();
    private final Map<String, TrackedStory> stories = new HashMap<>();
    private long next;
    private long dropped;

    /** @param most how many articles to remember at most; of more, the stories longest silent are dropped */
    public RememberedStories(StoryRules rules, int most, StoryKeeper keeper) {
        this.rules = rules;
        this.most = most;
        this.keeper = keeper;
    }

    /** Puts an article into the story it belongs to, or founds one. */
    public StoryVerdict add(NewsItem item) {
        StoryMember member = StoryMember.of(item, rarity);
        TrackedStory before = byArticle.get(item.id());
        TrackedStory original = item.original().isEmpty() ? null : byArticle.get(item.original());
        if (before != null || original != null) {
            return join(before != null ? before : original, item, member, 1, List.of());
        }
        Map<TrackedStory, Collection<Double>> probabilities = compare(member);
        Map<TrackedStory, Double> scores = new LinkedHashMap<>();
        probabilities.forEach((story, withMembers) -> scores.put(story, TrackedStory.score(withMembers)));
        List<TrackedStory> best = scores.keySet().stream()
                .filter(story -> scores.get(story) >= rules.join())
                .sorted(Comparator.comparingDouble((TrackedStory story) -> -scores.get(story)))
                .toList();
        if (best.isEmpty()) {
            double surest = scores.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            return join(stories.computeIfAbsent(storyId(item), TrackedStory::new), item, member, 1 - surest, List.of());
        }
        List<TrackedStory> one = best.stream()
                .filter(story -> story == best.getFirst() || scores.get(story) >= rules.merge())
                .toList();
        TrackedStory oldest =
                one.stream().reduce((a, b) -> a.isOlderThan(b) ? a : b).orElseThrow();
        return join(oldest, item, member, scores.get(best.getFirst()), without(one, oldest));
    }

    private static List<TrackedStory> without(List<TrackedStory> stories, TrackedStory one) {
        return stories.stream().filter(story -> story != one).toList();
    }

    /** For each story near, how probable it is that the article is of one story with some of its members. */
    private Map<TrackedStory, Collection<Double>> compare(StoryMember member) {
        Map<TrackedStory, Map<String, Double>> byMember = new LinkedHashMap<>();
        for (String id : index.near(member)) {
            TrackedStory story = byArticle.get(id);
            if (story != null) {
                byMember.computeIfAbsent(story, _ -> new HashMap<>())
                        .computeIfAbsent(id, _ -> probability(member, story.article(id)));
            }
        }
        Map<TrackedStory, Collection<Double>> probabilities = new LinkedHashMap<>();
        byMember.forEach((story, found) -> {
            if (found.values().stream().anyMatch(probability -> probability >= FAINT)) {
                for (KeptArticle other : story.newest()) {
                    found.computeIfAbsent(other.member().id(), _ -> probability(member, other));
                }
            }
            probabilities.put(story, found.values());
        });
        return probabilities;
    }

    private double probability(StoryMember member, KeptArticle other) {
        return rules.probability(Likeness.of(member, other.member()));
    }

    private StoryVerdict join(
            TrackedStory story, NewsItem item, StoryMember member, double score, List<TrackedStory> merged) {
        double novelty = story.novelty(member);
        List<Story> records = new ArrayList<>();
        for (TrackedStory younger : merged) {
            records.add(takenIn(younger, story));
        }
        for (KeptArticle other : story.newest()) {
            story.compared(member, other.member(), probability(member, other));
        }
        var kept = new KeptArticle(
                member,
                story.id(),
                next,
                item.headline(),
                item.source(),
                !item.original().isEmpty(),
                item.entities(),
                item.places(),
                item.subjects());
        file(kept);
        keeper.keep(item.id(), KeptArticleBytes.write(kept));
        records.addFirst(story.record());
        if (byArticle.size() > most * ROOM) {
            dropOldest();
        }
        return new StoryVerdict(story.id(), score, novelty, records);
    }

    private Story takenIn(TrackedStory younger, TrackedStory older) {
        Story record =
                Story.newBuilder(younger.record()).setMergedInto(older.id()).build();
        stories.remove(younger.id());
        for (KeptArticle article : younger.articles()) {
            KeptArticle moved = article.in(older.id());
            older.add(moved);
            byArticle.put(moved.member().id(), older);
            keeper.keep(moved.member().id(), KeptArticleBytes.write(moved));
        }
        return record;
    }

    /** Remembers an article of which the story is known. */
    private void file(KeptArticle article) {
        next = Math.max(next, article.number() + 1);
        TrackedStory story = stories.computeIfAbsent(article.story(), TrackedStory::new);
        String id = article.member().id();
        if (byArticle.put(id, story) == null) {
            story.add(article);
        } else {
            story.replace(article);
        }
        index.add(article.member());
    }

    /**
     * Takes back what was kept, in any order.
     *
     * @param counts what {@link #counts} gave; null when it was never kept
     * @return the newest event time among it, {@link Instant#MIN} when there is nothing
     * @throws IllegalArgumentException if something kept can not be read
     */
    public Instant restore(List<byte[]> kept, byte[] counts) {
        if (counts != null) {
            rarity.read(counts);
        }
        kept.stream()
                .map(KeptArticleBytes::read)
                .sorted(Comparator.comparingLong(KeptArticle::number))
                .forEach(this::file);
        return stories.values().stream().map(TrackedStory::last).reduce(Instant.MIN, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** Every article that is remembered. */
    public Stream<KeptArticle> articles() {
        return stories.values().stream().flatMap(story -> story.articles().stream());
    }

    public boolean remembers(String articleId) {
        return byArticle.containsKey(articleId);
    }

    /** Headline of the most central article of a story; empty when it has none or there is no such story. */
    public String headline(String story) {
        TrackedStory tracked = stories.get(story);
        return tracked == null ? "" : tracked.headline();
    }

    /** The counts of words, to be kept beside the articles; a little out of date does no harm. */
    public byte[] counts() {
        return rarity.write();
    }

    /** Forgets the stories that have had no article since, by event time. */
    public void forgetBefore(Instant time) {
        forget(stories.values().stream()
                .filter(story -> story.last().isBefore(time))
                .toList());
        index.forgetBefore(time);
    }

    private void dropOldest() {
        List<TrackedStory> drop = new ArrayList<>();
        int over = byArticle.size() - most;
        for (TrackedStory story : stories.values().stream()
                .sorted(Comparator.comparing(TrackedStory::last))
                .toList()) {
            if (over <= 0) {
                break;
            }
            drop.add(story);
            over -= story.articles().size();
            dropped += story.articles().size();
        }
        forget(drop);
    }

    private void forget(List<TrackedStory> silent) {
        for (TrackedStory story : silent) {
            stories.remove(story.id());
            for (KeptArticle article : story.articles()) {
                byArticle.remove(article.member().id());
                keeper.forget(article.member().id());
            }
        }
    }

    /** How many articles are remembered. */
    public int size() {
        return byArticle.size();
    }

    /** How many were forgotten before their time, for want of room. */
    public long dropped() {
        return dropped;
    }

    /** From the article that founds it, and its time: the same after a restart, another if it founds one again later. */
    private static String storyId(NewsItem founder) {
        return ArticleId.ofUrl("story:" + founder.id() + ":" + founder.time().toEpochMilli());
    }
}
