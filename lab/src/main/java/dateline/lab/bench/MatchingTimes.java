package dateline.lab.bench;

import dateline.lab.watch.Percentiles;
import dateline.program.KafkaOptions;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.StoredSearch;
import dateline.schemas.Topics;
import dateline.sink.index.ArticleDocument;
import dateline.sink.match.ArrivedArticle;
import dateline.sink.match.Matcher;
import dateline.sink.match.Matchers;
import dateline.sink.query.Condition;
import dateline.sink.query.Field;
import dateline.sink.query.QueryParser;
import dateline.sink.query.TimeSpan;
import dateline.sink.topic.TopicReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * What matching costs by itself, in this JVM and on one thread: the articles are those on the topic.
 *
 * @param megabytes heap that the searches take, after a collection
 * @param askedPerArticle searches that had to be asked in full
 * @param matchingPerArticle searches that matched
 * @param prepare milliseconds of CPU time to put an article into an index of its own
 * @param match milliseconds of CPU time to ask the searches of it
 */
record MatchingTimes(
        long articles,
        double megabytes,
        double askedPerArticle,
        double matchingPerArticle,
        Percentiles prepare,
        Percentiles match) {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int EMPTY_POLLS = 4;
    private static final int WARM_UP = 500;
    private static final double BYTES_A_MEGABYTE = 1 << 20;

    static MatchingTimes of(List<StoredSearch> searches, KafkaOptions kafka, SchemaRegistry registry, int most) {
        List<EnrichedArticle> articles = articles(kafka, registry, most);
        long before = used();
        var matchers = new Matchers<String>();
        searches.forEach(search -> matchers.put(search.getSearchId(), matcher(search)));
        double megabytes = (used() - before) / BYTES_A_MEGABYTE;
        var prepare = new Histogram(3);
        var match = new Histogram(3);
        long matched = 0;
        long askedBefore = 0;
        for (int i = 0; i < articles.size() + WARM_UP; i++) {
            long start = CpuTime.nanos();
            ArrivedArticle article =
                    ArrivedArticle.of(ArticleDocument.json(articles.get(i % articles.size())), List::of);
            long prepared = CpuTime.nanos();
            int found = matchers.matching(article).size();
            long done = CpuTime.nanos();
            if (i < WARM_UP) {
                askedBefore = matchers.asked();
            } else {
                prepare.recordValue(TimeUnit.NANOSECONDS.toMicros(prepared - start));
                match.recordValue(TimeUnit.NANOSECONDS.toMicros(done - prepared));
                matched += found;
            }
        }
        return new MatchingTimes(
                articles.size(),
                megabytes,
                (double) (matchers.asked() - askedBefore) / articles.size(),
                (double) matched / articles.size(),
                Percentiles.of(prepare),
                Percentiles.of(match));
    }

    private static Matcher matcher(StoredSearch search) {
        Map<Field, List<String>> filters = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (search.getFilters().containsKey(field.written())) {
                filters.put(field, search.getFilters().get(field.written()));
            }
        }
        Condition condition = QueryParser.parse(search.getQuery());
        return Matcher.of(condition, filters, TimeSpan.ALWAYS);
    }

    private static List<EnrichedArticle> articles(KafkaOptions kafka, SchemaRegistry registry, int most) {
        var values = Topics.ENRICHED_ARTICLES.valueSerde(registry).deserializer();
        List<EnrichedArticle> articles = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = TopicReader.consumer(kafka)) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ENRICHED_ARTICLES.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (int empty = 0; empty < EMPTY_POLLS && articles.size() < most; ) {
                var records = consumer.poll(POLL);
                empty = records.isEmpty() ? empty + 1 : 0;
                records.forEach(record -> articles.add(values.deserialize(record.topic(), record.value())));
            }
        }
        if (articles.isEmpty()) {
            throw new IllegalStateException("There are no articles on topic enriched-articles");
        }
        return articles;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
