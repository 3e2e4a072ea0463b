package dateline.lab.bench;

import static dateline.schemas.Topics.ENRICHED_ARTICLES;
import static dateline.schemas.Topics.STORIES;

import dateline.enrich.MemoryShard;
import dateline.enrich.story.StoryVerdict;
import dateline.lab.replay.RunRegistry;
import dateline.lab.watch.Figures;
import dateline.schemas.DuplicateKind;
import dateline.schemas.DuplicateVerdict;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.Story;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;

/** Takes articles through a shard and adds up CPU time of this thread and what was said. */
final class ShardRun {

    private static final String LANGUAGE = "en";
    private static final double MEGA = 1e6;

    private final MemoryShard shard;
    private final VariedNews news;
    private final Writer said;
    private final Serde<EnrichedArticle> articles;
    private final Serde<Story> stories;
    private final Map<VariedNews.Kind, Map<DuplicateKind, Integer>> kinds = new EnumMap<>(VariedNews.Kind.class);
    private final Map<VariedNews.Kind, Integer> made = new EnumMap<>(VariedNews.Kind.class);
    private final Set<String> found = new HashSet<>();
    private int count;
    private int merged;
    private long comparing;
    private long assigning;
    private long decoding;
    private long encoding;
    private long tidying;
    private long slowestOfCopies;
    private long slowestOfStories;

    ShardRun(MemoryShard shard, VariedNews news, Writer said) {
        this.shard = shard;
        this.news = news;
        this.said = said;
        var registry = new RunRegistry();
        articles = ENRICHED_ARTICLES.valueSerde(registry);
        stories = STORIES.valueSerde(registry);
    }

    void add(long number) throws IOException {
        byte[] arrived = articles.serializer().serialize(ENRICHED_ARTICLES.name(), news.article(number));
        long start = CpuTime.nanos();
        EnrichedArticle article = articles.deserializer().deserialize(ENRICHED_ARTICLES.name(), arrived);
        long decoded = CpuTime.nanos();
        EnrichedArticle compared = shard.compared(LANGUAGE, article);
        long verdict = CpuTime.nanos();
        StoryVerdict story = shard.assigned(LANGUAGE, compared);
        long assigned = CpuTime.nanos();
        byte[] _ = articles.serializer().serialize(ENRICHED_ARTICLES.name(), MemoryShard.with(story, compared));
        for (Story changed : story.changed()) {
            byte[] _ = stories.serializer().serialize(STORIES.name(), changed);
        }
        encoding += CpuTime.nanos() - assigned;
        decoding += decoded - start;
        comparing += verdict - decoded;
        assigning += assigned - verdict;
        slowestOfCopies = Math.max(slowestOfCopies, verdict - decoded);
        slowestOfStories = Math.max(slowestOfStories, assigned - verdict);
        count(number, compared.getDuplicate(), story);
    }

    private void count(long number, DuplicateVerdict duplicate, StoryVerdict story) throws IOException {
        count++;
        VariedNews.Kind kind = news.kind(number);
        made.merge(kind, 1, Integer::sum);
        kinds.computeIfAbsent(kind, _ -> new EnumMap<>(DuplicateKind.class))
                .merge(duplicate.getKind(), 1, Integer::sum);
        found.add(story.story());
        merged += story.changed().size() - 1;
        said.write(number + " " + duplicate.getKind() + " " + duplicate.getOriginal() + " " + duplicate.getSimilarity()
                + " " + story.story() + " " + story.score() + " " + story.novelty() + " "
                + story.changed().hashCode() + "\n");
    }

    /** How many made so were said to be copies. */
    private int said(VariedNews.Kind kind) {
        return made.getOrDefault(kind, 0) - kinds.getOrDefault(kind, Map.of()).getOrDefault(DuplicateKind.NONE, 0);
    }

    void tidy() {
        tidying += CpuTime.of(shard::tidy);
    }

    /** Through both verdicts, without reading and writing the record. */
    double perSecond() {
        return 1e9 * count / (comparing + assigning + tidying);
    }

    void figures(Figures figures) {
        figures.put("measured", count)
                .put("articlesPerSecond", perSecond())
                .put("copiesPerSecond", 1e9 * count / comparing)
                .put("storiesPerSecond", 1e9 * count / assigning)
                .put(
                        "withRecordsReadAndWrittenPerSecond",
                        1e9 * count / (comparing + assigning + tidying + decoding + encoding))
                .put("millisReadingRecord", decoding / MEGA / count)
                .put("millisOfCopies", comparing / MEGA / count)
                .put("millisOfStories", assigning / MEGA / count)
                .put("millisWritingRecords", encoding / MEGA / count)
                .put("slowestMillisOfCopies", slowestOfCopies / MEGA)
                .put("slowestMillisOfStories", slowestOfStories / MEGA)
                .put("tidyingMillis", tidying / MEGA)
                .put("copies", made.getOrDefault(VariedNews.Kind.COPY, 0))
                .put("saidToBeCopies", said(VariedNews.Kind.COPY))
                .put("inOtherSentences", made.getOrDefault(VariedNews.Kind.FOLLOW_UP, 0))
                .put("saidToBeRewritten", said(VariedNews.Kind.FOLLOW_UP))
                .put("ofTheirOwn", made.getOrDefault(VariedNews.Kind.OWN, 0))
                .put("ofThemSaidToBeCopies", said(VariedNews.Kind.OWN))
                .put("storiesOfThem", found.size())
                .put("merges", merged);
    }
}
