package dateline.enrich.story;

import dateline.enrich.copy.IdTable;
import dateline.enrich.copy.Looks;
import dateline.enrich.story.TrackedStory.Found;
import dateline.schemas.ArticleId;
import dateline.schemas.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
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
    private final NameCache names = new NameCache();
    private final NewsReader reader = new NewsReader();
    private final Looks looks = new Looks();
    private final IdTable<KeptArticle> byArticle = new IdTable<>();
    private final IdTable<TrackedStory> stories = new IdTable<>();
    private final List<KeptArticleBytes.Read> taken = new ArrayList<>();
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
        return add(reader.read(item));
    }

    /** The same of one whose words are read. */
    public StoryVerdict add(ReadNews read) {
        NewsItem item = read.item();
        StoryMember member = StoryMember.of(read, rarity);
        var comparing = new Comparing(member);
        KeptArticle before = byArticle.get(item.id());
        KeptArticle original = item.original().isEmpty() ? null : byArticle.get(item.original());
        if (before != null || original != null) {
            TrackedStory story = (before != null ? before : original).story();
            return join(story, item, member, comparing, 1, List.of());
        }
        List<TrackedStory> near = near(member, comparing);
        double surest = 0;
        TrackedStory best = null;
        for (TrackedStory story : near) {
            double score = story.found().score();
            if (score > surest) {
                surest = score;
                best = story;
            }
        }
        if (best == null || surest < rules.join()) {
            near.forEach(story -> story.found(null));
            return join(story(storyId(item)), item, member, comparing, 1 - surest, List.of());
        }
        TrackedStory oldest = best;
        List<TrackedStory> merged = new ArrayList<>();
        near.sort(Comparator.comparingDouble(story -> -story.found().score()));
        for (TrackedStory story : near) {
            double score = story.found().score();
            story.found(null);
            if (story == best || (score >= rules.join() && score >= rules.merge())) {
                merged.add(story);
                oldest = story.isOlderThan(oldest) ? story : oldest;
            }
        }
        merged.remove(oldest);
        return join(oldest, item, member, comparing, surest, merged);
    }

    private TrackedStory story(String id) {
        TrackedStory story = stories.get(id);
        if (story == null) {
            story = new TrackedStory(id);
            stories.put(id, story);
        }
        return story;
    }

    /** The stories that have members like the article, each with what it was compared with. */
    private List<TrackedStory> near(StoryMember member, Comparing comparing) {
        List<TrackedStory> near = new ArrayList<>();
        List<KeptArticle> alike = index.near(member);
        for (KeptArticle other : alike) {
            TrackedStory story = other.story();
            if (story.found() == null) {
                story.found(new Found());
                near.add(story);
            }
            looks.at(other.text(), Integer.MAX_VALUE);
        }
        for (KeptArticle other : alike) {
            other.story().found().add(other, probability(comparing, other));
        }
        for (TrackedStory story : near) {
            if (story.found().surest() >= FAINT) {
                for (KeptArticle other : story.newest()) {
                    if (!story.found().has(other)) {
                        story.found().add(other, probability(comparing, other));
                    }
                }
            }
        }
        return near;
    }

    private double probability(Comparing comparing, KeptArticle other) {
        return rules.probability(comparing.likeness(other));
    }

    private StoryVerdict join(
            TrackedStory story,
            NewsItem item,
            StoryMember member,
            Comparing comparing,
            double score,
            List<TrackedStory> merged) {
        double novelty = story.novelty(comparing, member.whole());
        List<Story> records = new ArrayList<>();
        for (TrackedStory younger : merged) {
            records.add(takenIn(younger, story));
        }
        double central = 0;
        for (KeptArticle other : story.newest()) {
            double probability = probability(comparing, other);
            other.addCentrality(probability);
            central += probability;
        }
        KeptArticle kept = kept(item, member);
        file(kept, item.id(), story, member.whole());
        kept.addCentrality(central);
        keeper.keep(item.id(), KeptArticleBytes.write(kept));
        records.addFirst(story.record());
        if (byArticle.size() > most * ROOM) {
            dropOldest();
        }
        return new StoryVerdict(story.id(), score, novelty, records);
    }

    private KeptArticle kept(NewsItem item, StoryMember member) {
        return new KeptArticle(
                item.time().toEpochMilli(),
                next,
                !item.original().isEmpty(),
                names.of(item.source()),
                Stream.of(item.entities(), item.places(), item.subjects())
                        .flatMap(List::stream)
                        .map(names::of)
                        .toArray(String[]::new),
                item.entities().size(),
                item.places().size(),
                MemberBytes.write(member, item.headline()));
    }

    private Story takenIn(TrackedStory younger, TrackedStory older) {
        Story record =
                Story.newBuilder(younger.record()).setMergedInto(older.id()).build();
        stories.remove(younger.id());
        for (KeptArticle article : younger.articles()) {
            older.add(article);
            keeper.keep(article.id(), KeptArticleBytes.write(article));
        }
        return record;
    }

    /** Remembers an article of which the story is known. */
    private void file(KeptArticle article, String id, TrackedStory story, TermVector whole) {
        next = Math.max(next, article.number() + 1);
        KeptArticle before = byArticle.put(id, article);
        if (before == null) {
            story.add(article);
        } else {
            story.replace(before, article);
        }
        index.add(article, whole);
    }

    /**
     * Takes back one that was kept; {@link #settle} puts all of them in their places.
     *
     * @throws IllegalArgumentException if it can not be read
     */
    public void take(byte[] kept) {
        taken.add(KeptArticleBytes.read(kept, names));
    }

    /**
     * Ends taking back.
     *
     * @param counts what {@link #counts} gave; null when it was never kept
     * @return the newest event time among it, {@link Instant#MIN} when there is nothing
     */
    public Instant settle(byte[] counts) {
        if (counts != null) {
            rarity.read(counts);
        }
        taken.sort(Comparator.comparingLong(read -> read.article().number()));
        long newest = Long.MIN_VALUE;
        for (KeptArticleBytes.Read read : taken) {
            KeptArticle article = read.article();
            file(article, article.id(), story(read.story()), MemberBytes.whole(article.text()));
            newest = Math.max(newest, article.time());
        }
        taken.clear();
        return newest == Long.MIN_VALUE ? Instant.MIN : Instant.ofEpochMilli(newest);
    }

    /** Each article that is remembered, in no order. */
    public void eachArticle(Consumer<KeptArticle> each) {
        byArticle.each(each);
    }

    public boolean remembers(String articleId) {
        return byArticle.get(articleId) != null;
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
        long millis = time.toEpochMilli();
        List<TrackedStory> silent = new ArrayList<>();
        stories.each(story -> {
            if (story.last() < millis) {
                silent.add(story);
            }
        });
        silent.forEach(this::forget);
        index.forgetBefore(time);
    }

    private void dropOldest() {
        var all = new ArrayList<TrackedStory>();
        stories.each(all::add);
        all.sort(Comparator.comparingLong(TrackedStory::last));
        for (TrackedStory story : all) {
            if (byArticle.size() <= most) {
                break;
            }
            dropped += story.articles().size();
            forget(story);
        }
    }

    private void forget(TrackedStory story) {
        stories.remove(story.id());
        for (KeptArticle article : story.articles()) {
            String id = article.id();
            byArticle.remove(id);
            keeper.forget(id);
            article.forget();
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
