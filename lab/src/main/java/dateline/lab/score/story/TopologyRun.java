package dateline.lab.score.story;

import static dateline.schemas.Topics.ARTICLES;
import static dateline.schemas.Topics.ENRICHED_ARTICLES;
import static dateline.schemas.Topics.STORIES;

import dateline.enrich.EnrichConfig;
import dateline.enrich.EnrichPipeline;
import dateline.enrich.Retention;
import dateline.lab.replay.RunRegistry;
import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import dateline.schemas.Article;
import dateline.schemas.Story;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;

/** Articles through the topology of enrich as it is shipped, one after another, from topic to topic. */
final class TopologyRun {

    private static final Duration COPIES = Duration.ofDays(7);
    private static final Duration STORIES_KEPT = Duration.ofDays(14);
    private static final int MOST_ARTICLES = 1_000_000;

    private TopologyRun() {}

    /**
     * The story of each article, in the end: what was merged counts as one.
     *
     * @param articles as published, in order of time
     * @throws IllegalStateException if one does not come out, or comes out without a story
     */
    static List<String> stories(List<Article> articles) throws IOException {
        Path state = Files.createTempDirectory("dateline-stories");
        try {
            return stories(articles, state);
        } finally {
            try (Stream<Path> files = Files.walk(state)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<String> stories(List<Article> articles, Path state) {
        var registry = new RunRegistry();
        Instant now = Instant.now();
        var config = new EnrichConfig(
                new KafkaOptions(),
                new TopicOptions(),
                state,
                1,
                EnrichConfig.USUAL_LANGUAGES,
                false,
                new Retention(COPIES, STORIES_KEPT, MOST_ARTICLES),
                "127.0.0.1",
                0);
        EnrichPipeline pipeline =
                EnrichPipeline.of(config, registry, new SimpleMeterRegistry(), Clock.fixed(now, ZoneOffset.UTC), 1);
        try (var driver = new TopologyTestDriver(pipeline.topology(), pipeline.properties(), now)) {
            var in = driver.createInputTopic(
                    ARTICLES.name(),
                    new StringSerializer(),
                    ARTICLES.valueSerde(registry).serializer(),
                    now,
                    Duration.ZERO);
            var enriched = driver.createOutputTopic(
                    ENRICHED_ARTICLES.name(),
                    new StringDeserializer(),
                    ENRICHED_ARTICLES.valueSerde(registry).deserializer());
            var stories = driver.createOutputTopic(
                    STORIES.name(),
                    new StringDeserializer(),
                    STORIES.valueSerde(registry).deserializer());
            Map<String, String> mergedInto = new HashMap<>();
            List<String> assigned = new ArrayList<>();
            for (Article article : articles) {
                in.pipeInput(article.getArticleId(), article);
                if (enriched.isEmpty()) {
                    throw new IllegalStateException("The topology rejects article " + article.getArticleId());
                }
                var story = enriched.readValue().getStory();
                if (story == null) {
                    throw new IllegalStateException("No story is given to article " + article.getArticleId());
                }
                assigned.add(story.getStoryId());
                for (Story changed : stories.readValuesToList()) {
                    if (changed.getMergedInto() != null) {
                        mergedInto.put(changed.getStoryId(), changed.getMergedInto());
                    }
                }
            }
            return Merges.inTheEnd(assigned, mergedInto);
        }
    }
}
