package dateline.sink;

import dateline.program.KafkaOptions;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.Topics;
import dateline.sink.alert.AlertBoard;
import dateline.sink.alert.AlertLoop;
import dateline.sink.alert.AlertMetrics;
import dateline.sink.alert.AlertServer;
import dateline.sink.backend.Backend;
import dateline.sink.feed.FeedServer;
import dateline.sink.hub.Hub;
import dateline.sink.live.LiveServer;
import dateline.sink.search.SearchServer;
import dateline.sink.stored.StoredSearchServer;
import dateline.sink.stored.StoredSearches;
import dateline.sink.story.StoryFamilies;
import dateline.sink.topic.TopicReader;
import dateline.sink.webhook.WebhookConfig;
import dateline.sink.webhook.WebhookLoop;
import io.javalin.config.RoutesConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What looks at articles as they arrive: streams, stored searches, alerts, webhooks and subscriptions to feeds. */
final class LiveParts implements AutoCloseable {

    private final TopicReader stories;
    private final TopicReader searchReader;
    private final TopicReader alertReader;
    private final LiveServer live;
    private final StoredSearchServer searchServer;
    private final AlertServer alertServer;
    private final AlertLoop alerts;
    private final WebhookLoop webhooks;
    private final Hub hub;

    /** @param longestLease how long a subscription to a feed holds unless it is renewed */
    LiveParts(
            KafkaOptions kafka,
            SchemaRegistry registry,
            Backend backend,
            SearchServer search,
            FeedServer feeds,
            WebhookConfig webhookConfig,
            Duration longestLease,
            MeterRegistry meters) {
        var families = new StoryFamilies(Topics.STORIES.valueSerde(registry).deserializer());
        this.stories = TopicReader.of(kafka, Topics.STORIES, TopicReader.ALL, families);

        Counter leftOut = Counter.builder("sink.stored.searches.left.out")
                .description("Records of topic stored-searches that could not be taken")
                .register(meters);
        var searches = new StoredSearches(
                Topics.STORED_SEARCHES.valueSerde(registry).deserializer(),
                stored -> StoredSearchServer.matcher(search, stored),
                leftOut::increment);
        meters.gauge("sink.stored.searches", searches, StoredSearches::size);
        this.searchReader = TopicReader.of(kafka, Topics.STORED_SEARCHES, TopicReader.ALL, searches);
        this.searchServer = StoredSearchServer.of(
                kafka,
                registry,
                search,
                backend,
                families,
                searches,
                searchReader,
                webhookConfig.secrets().keySet());

        var board = new AlertBoard(Topics.ALERTS.valueSerde(registry).deserializer());
        this.alertReader = TopicReader.of(kafka, Topics.ALERTS, AlertBoard.MOST, board);
        this.alertServer = new AlertServer(board);
        this.alerts =
                AlertLoop.of(kafka, registry, searches, searchReader, families, stories, new AlertMetrics(meters));
        this.webhooks = new WebhookLoop(kafka, registry, webhookConfig, searches, searchReader, meters);
        this.hub =
                new Hub(kafka, registry, feeds, families, stories, webhookConfig.allowPrivate(), longestLease, meters);
        this.live = new LiveServer(kafka, registry, search, families, meters);
    }

    void addTo(RoutesConfig routes) {
        live.addTo(routes);
        searchServer.addTo(routes);
        alertServer.addTo(routes);
        hub.addTo(routes);
    }

    /** What is to have a thread each. */
    List<Runnable> loops() {
        List<Runnable> loops = new ArrayList<>(List.of(stories, searchReader, alertReader, alerts, webhooks));
        loops.addAll(live.readers());
        loops.addAll(hub.loops());
        return loops;
    }

    /** Tells all of them to stop; returns at once. */
    void stop() {
        live.close();
        alerts.stop();
        webhooks.stop();
        hub.stop();
        stories.stop();
        searchReader.stop();
        alertReader.stop();
    }

    @Override
    public void close() {
        stop();
        searchServer.close();
        hub.close();
    }
}
