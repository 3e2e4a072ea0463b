package dateline.lab.bench;

import static dateline.schemas.Topics.STORIES;

import dateline.enrich.MemoryShard;
import dateline.enrich.copy.CopyKind;
import dateline.enrich.copy.CopyVerdict;
import dateline.enrich.story.StoryVerdict;
import dateline.lab.replay.RunRegistry;
import dateline.lab.watch.Figures;
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
    private final Writer said;
    private final Serde<Story> stories = STORIES.valueSerde(new RunRegistry());
    private final Map<VariedNews.Kind, Map<CopyKind, Integer>> kinds = new EnumMap<>(VariedNews.Kind.class);
    private final Map<VariedNews.Kind, Integer> made = new EnumMap<>(VariedNews.Kind.class);
    private final Set<String> found = new HashSet<>();
    private int count;
    private int merged;
    private long bytes;
    private long comparing;
    private long assigning;
    private long reading;
    private long writing;
    private long tidying;
    private long slowestOfCopies;
    private long slowestOfStories;

    ShardRun(MemoryShard shard, Writer said) {
        this.shard = shard;
        this.said = said;
    }

    /** All that the thread of a shard does with one article, from bytes to bytes. */
    void add(PreparedNews.Made article) throws IOException {
        long start = CpuTime.nanos();
        MemoryShard.Step step = shard.read(article.prepared().array());
        long read = CpuTime.nanos();
        CopyVerdict copy = step.compare(LANGUAGE);
        long compared = CpuTime.nanos();
        StoryVerdict story = step.assign(LANGUAGE);
        long assigned = CpuTime.nanos();
        byte[] _ = step.written();
        for (Story changed : story.changed()) {
            byte[] _ = stories.serializer().serialize(STORIES.name(), changed);
        }
        writing += CpuTime.nanos() - assigned;
        reading += read - start;
        comparing += compared - read;
        assigning += assigned - compared;
        slowestOfCopies = Math.max(slowestOfCopies, compared - read);
        slowestOfStories = Math.max(slowestOfStories, assigned - compared);
        bytes += article.prepared().array().length;
        count(article, copy, story);
    }

    private void count(PreparedNews.Made article, CopyVerdict copy, StoryVerdict story) throws IOException {
        count++;
        made.merge(article.kind(), 1, Integer::sum);
        kinds.computeIfAbsent(article.kind(), _ -> new EnumMap<>(CopyKind.class))
                .merge(copy.kind(), 1, Integer::sum);
        found.add(story.story());
        merged += story.changed().size() - 1;
        said.write(article.number() + " " + copy.kind() + " " + copy.original() + " " + copy.similarity() + " "
                + copy.evidence() + " " + story.story() + " " + story.score() + " " + story.novelty() + " "
                + story.changed().hashCode() + "\n");
    }

    /** How many made so were said to be copies. */
    private int said(VariedNews.Kind kind) {
        return made.getOrDefault(kind, 0) - kinds.getOrDefault(kind, Map.of()).getOrDefault(CopyKind.NONE, 0);
    }

    void tidy() {
        tidying += CpuTime.of(shard::tidy);
    }

    /** From bytes to bytes. */
    double perSecond() {
        return 1e9 * count / (comparing + assigning + tidying + reading + writing);
    }

    void figures(Figures figures) {
        figures.put("measured", count)
                .put("articlesPerSecond", perSecond())
                .put("copiesPerSecond", 1e9 * count / comparing)
                .put("storiesPerSecond", 1e9 * count / assigning)
                .put("millisReading", reading / MEGA / count)
                .put("millisOfCopies", comparing / MEGA / count)
                .put("millisOfStories", assigning / MEGA / count)
                .put("millisWriting", writing / MEGA / count)
                .put("slowestMillisOfCopies", slowestOfCopies / MEGA)
                .put("slowestMillisOfStories", slowestOfStories / MEGA)
                .put("tidyingMillis", tidying / MEGA)
                .put("kilobytesPrepared", bytes / 1e3 / count)
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
