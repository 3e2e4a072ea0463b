package dateline.enrich.story;

import dateline.enrich.story.KeptArticle.Names;
import dateline.schemas.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A story that may still take articles. */
final class TrackedStory {

    /** The newest members, which stand for the story as it is now. */
    private static final int COMPARED = 6;

    /** Of the members an article is compared with, so many count: a story goes on from one of its sides. */
    private static final int ALIKE = 3;

    /** Articles whose words count as told; the words of more are no news to anybody. */
    private static final int MOST_SAID = 43;

    private static final int MOST_IDS = 1000;
    private static final int NAMES = 8;
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final String id;
    private final List<KeptArticle> articles = new ArrayList<>(1);
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private Found found;

    TrackedStory(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    List<KeptArticle> articles() {
        return articles;
    }

    /** Event time of the newest, in milliseconds. */
    long last() {
        return last;
    }

    /** Which of two that turn out to be one keeps its id. */
    boolean isOlderThan(TrackedStory other) {
        return articles.getFirst().number() < other.articles.getFirst().number();
    }

    /** The members that speak for the story beside those an index has named. */
    List<KeptArticle> newest() {
        return articles.subList(Math.max(0, articles.size() - COMPARED), articles.size());
    }

    /** What an article was compared with of this story; null outside of that. */
    Found found() {
        return found;
    }

    void found(Found by) {
        found = by;
    }

    /** Members of a story that an article was compared with, and how probable it is that they are of one story. */
    static final class Found {

        private final List<KeptArticle> members = new ArrayList<>(COMPARED);
        private final double[] highest = new double[ALIKE];

        void add(KeptArticle member, double probability) {
            members.add(member);
            double rest = probability;
            for (int i = 0; i < ALIKE; i++) {
                double higher = Math.max(highest[i], rest);
                rest = Math.min(highest[i], rest);
                highest[i] = higher;
            }
        }

        boolean has(KeptArticle member) {
            return members.contains(member);
        }

        double surest() {
            return highest[0];
        }

        /** How probable it is that the article is of this story. */
        double score() {
            int count = Math.min(ALIKE, members.size());
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += highest[i];
            }
            return count == 0 ? 0 : sum / count;
        }
    }

    void add(KeptArticle article) {
        article.moveTo(this);
        articles.add(article);
        first = Math.min(first, article.time());
        last = Math.max(last, article.time());
    }

    /** A revision takes the place of what was there under its id. */
    void replace(KeptArticle before, KeptArticle revision) {
        articles.remove(before);
        add(revision);
        revision.addCentrality(before.centrality());
        before.forget();
    }

    /** How much of what an article tells, by weight, the first articles of the story have not told yet, 0 to 1. */
    double novelty(Comparing comparing, TermVector whole) {
        boolean[] told = Comparing.nothingTold();
        for (KeptArticle article : articles.subList(0, Math.min(MOST_SAID, articles.size()))) {
            comparing.markTold(article, told);
        }
        double all = 0;
        double again = 0;
        for (int i = 0; i < whole.terms().length; i++) {
            double weight = whole.weight(i);
            all += weight;
            again += told[comparing.place(whole.terms()[i])] ? weight : 0;
        }
        return all == 0 ? 0 : 1 - again / all;
    }

    /** As others see it. */
    Story record() {
        Set<String> sources = new HashSet<>();
        for (KeptArticle article : articles) {
            if (!article.copy()) {
                sources.add(article.source());
            }
        }
        List<KeptArticle> newest = articles.subList(Math.max(0, articles.size() - MOST_IDS), articles.size());
        return Story.newBuilder()
                .setStoryId(id)
                .setHeadline(headline())
                .setFirstSeenAt(Instant.ofEpochMilli(first))
                .setLastSeenAt(Instant.ofEpochMilli(last))
                .setArticleIds(newest.stream()
                        .sorted(Comparator.comparingLong(KeptArticle::time))
                        .map(KeptArticle::id)
                        .toList())
                .setArticleCount(articles.size())
                .setIndependentSources(sources.size())
                .setCentralEntities(NameTally.most(newest, Names.ENTITIES, NAMES))
                .setCentralPlaces(NameTally.most(newest, Names.PLACES, NAMES))
                .setSubjects(NameTally.most(newest, Names.SUBJECTS, NAMES))
                .setGrowth(since(last - DAY) - (since(last - 2 * DAY) - since(last - DAY)))
                .build();
    }

    private int since(long time) {
        int count = 0;
        for (KeptArticle article : articles) {
            count += article.time() > time ? 1 : 0;
        }
        return count;
    }

    /** Of the article most alike to the others. */
    String headline() {
        String headline = "";
        double most = Double.NEGATIVE_INFINITY;
        for (KeptArticle article : articles) {
            double central = article.copy() ? -1 : article.centrality();
            if (central > most) {
                String candidate = article.headline();
                if (!candidate.isBlank()) {
                    headline = candidate;
                    most = central;
                }
            }
        }
        return headline;
    }
}
