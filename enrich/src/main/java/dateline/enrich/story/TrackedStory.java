package dateline.enrich.story;

import dateline.schemas.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A story that may still take articles. */
final class TrackedStory {

    /** The newest members, which stand for the story as it is now. */
    private static final int COMPARED = 6;

    /** Of the members an article is compared with, so many count: a story goes on from one of its sides. */
    private static final int ALIKE = 3;

    private static final int MOST_SAID = 4096;
    private static final int MOST_IDS = 1000;
    private static final int NAMES = 8;
    private static final Duration DAY = Duration.ofDays(1);

    private final String id;
    private final List<KeptArticle> articles = new ArrayList<>();
    private final Map<String, Double> centrality = new HashMap<>();
    private int[] said = new int[0];
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    TrackedStory(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    List<KeptArticle> articles() {
        return articles;
    }

    /** The member of this id, most likely one of the newest. */
    KeptArticle article(String articleId) {
        return articles.reversed().stream()
                .filter(article -> article.member().id().equals(articleId))
                .findFirst()
                .orElseThrow();
    }

    Instant last() {
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

    /** How probable it is that an article is of this story, from the probabilities with some of its members. */
    static double score(Collection<Double> withMembers) {
        return withMembers.stream()
                .sorted(Comparator.reverseOrder())
                .limit(ALIKE)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    void add(KeptArticle article) {
        articles.add(article);
        StoryMember member = article.member();
        first = member.time().isBefore(first) ? member.time() : first;
        last = member.time().isAfter(last) ? member.time() : last;
        int[] terms = member.whole().terms();
        if (said.length < MOST_SAID) {
            int[] both = Arrays.copyOf(said, said.length + terms.length);
            System.arraycopy(terms, 0, both, said.length, terms.length);
            said = Arrays.stream(both).sorted().distinct().toArray();
        }
    }

    /** A revision takes the place of what was there under its id. */
    void replace(KeptArticle revision) {
        articles.removeIf(
                article -> article.member().id().equals(revision.member().id()));
        add(revision);
    }

    /** The headline is that of the article most alike to the others. */
    void compared(StoryMember one, StoryMember other, double probability) {
        centrality.merge(one.id(), probability, Double::sum);
        centrality.merge(other.id(), probability, Double::sum);
    }

    /** How much of what an article tells, by weight, the story has not told yet, 0 to 1. */
    double novelty(StoryMember member) {
        double all = 0;
        double told = 0;
        int[] terms = member.whole().terms();
        for (int i = 0; i < terms.length; i++) {
            double weight = member.whole().weight(i);
            all += weight;
            told += Arrays.binarySearch(said, terms[i]) >= 0 ? weight : 0;
        }
        return all == 0 ? 0 : 1 - told / all;
    }

    /** As others see it. */
    Story record() {
        Set<String> sources = new HashSet<>();
        for (KeptArticle article : articles) {
            if (!article.copy()) {
                sources.add(article.source());
            }
        }
        return Story.newBuilder()
                .setStoryId(id)
                .setHeadline(headline())
                .setFirstSeenAt(first)
                .setLastSeenAt(last)
                .setArticleIds(articles.stream()
                        .skip(Math.max(0, articles.size() - MOST_IDS))
                        .sorted(Comparator.comparing(article -> article.member().time()))
                        .map(article -> article.member().id())
                        .toList())
                .setArticleCount(articles.size())
                .setIndependentSources(sources.size())
                .setCentralEntities(NameTally.most(articles, KeptArticle::entities, NAMES))
                .setCentralPlaces(NameTally.most(articles, KeptArticle::places, NAMES))
                .setSubjects(NameTally.most(articles, KeptArticle::subjects, NAMES))
                .setGrowth(since(last.minus(DAY)) - (since(last.minus(DAY).minus(DAY)) - since(last.minus(DAY))))
                .build();
    }

    private int since(Instant time) {
        return (int) articles.stream()
                .filter(article -> article.member().time().isAfter(time))
                .count();
    }

    String headline() {
        return articles.stream()
                .filter(article -> !article.headline().isBlank())
                .max(Comparator.comparingDouble(article -> article.copy()
                        ? -1
                        : centrality.getOrDefault(article.member().id(), 0.0)))
                .map(KeptArticle::headline)
                .orElse("");
    }
}
