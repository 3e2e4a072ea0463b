package dateline.sink.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dateline.program.ProgramServer;
import dateline.schemas.FeedSubscription;
import dateline.schemas.Topics;
import dateline.sink.SinkMetrics;
import dateline.sink.backend.Document;
import dateline.sink.backend.Index;
import dateline.sink.backend.MemoryBackend;
import dateline.sink.feed.FeedServer;
import dateline.sink.hub.Subscriber.Answer;
import dateline.sink.search.SearchServer;
import dateline.sink.trend.TrendBoard;
import dateline.sink.webhook.WebhookClient;
import dateline.testing.MemorySchemaRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubServerTest {

    private static final Instant NOW = Instant.parse("2026-05-03T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http = HttpClient.newHttpClient();
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final HubMetrics metrics = new HubMetrics(meters);
    private Subscriber subscriber;
    private final MemoryBackend backend = new MemoryBackend();
    private FeedServer feeds;
    private FeedSubscriptions subscriptions;
    private WebhookClient client;
    private HubServer hub;
    private ProgramServer server;

    @BeforeEach
    void start() throws IOException {
        subscriber = new Subscriber();
        var registry = new MemorySchemaRegistry();
        var trends = new TrendBoard(Topics.TRENDS.valueSerde(registry).deserializer());
        var search = new SearchServer(backend, trends, new SinkMetrics(meters), OptionalLong::empty);
        feeds = new FeedServer(search, Optional.of(URI.create("https://news.example.org")));
        subscriptions = new FeedSubscriptions(
                Topics.FEED_SUBSCRIPTIONS.valueSerde(registry).deserializer(), feeds::matcher, metrics);
        start(true, search);
    }

    private void start(boolean allowPrivate, SearchServer search) {
        client = new WebhookClient(allowPrivate, CLOCK);
        hub = new HubServer(
                feeds, subscriptions, new MemoryStore(subscriptions), client, HubServer.LONGEST_LEASE, metrics, CLOCK);
        server = ProgramServer.start("127.0.0.1", 0, 64 << 10, meters, () -> "", routes -> {
            search.addTo(routes);
            feeds.addTo(routes);
            hub.addTo(routes);
        });
    }

    @AfterEach
    void stop() {
        server.close();
        hub.close();
        client.close();
        subscriber.close();
        http.close();
    }

    /** Keeps them where they are looked up. */
    record MemoryStore(FeedSubscriptions subscriptions) implements SubscriptionStore {

        @Override
        public void put(FeedSubscription subscription) {
            subscriptions.put(subscription);
        }

        @Override
        public void remove(String id) {
            subscriptions.remove(id);
        }
    }

    @Test
    void subscribesWhenTheCallbackSaysThatItIsMeant() throws Exception {
        HttpResponse<String> answer = ask("subscribe", topic(), "hub.secret", "s3cret", "hub.lease_seconds", "7200");

        assertThat(answer.statusCode()).isEqualTo(202);
        awaitCount("subscribed", 1);
        assertThat(subscriber.requests).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.query())
                    .containsEntry("id", "7")
                    .containsEntry("hub.mode", "subscribe")
                    .containsEntry("hub.topic", topic())
                    .containsEntry("hub.lease_seconds", "7200");
            assertThat(request.query().get("hub.challenge")).matches("[0-9a-f]{32}");
        });
        assertThat(subscriptions.of(topic(), NOW)).singleElement().satisfies(stored -> {
            assertThat(stored.getCallback()).isEqualTo(subscriber.callback());
            assertThat(stored.getSecret()).isEqualTo("s3cret");
            assertThat(stored.getExpiresAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));
        });
    }

    @ParameterizedTest
    @CsvSource({"200, no", "200, ''", "404, CHALLENGE", "302, CHALLENGE", "200, CHALLENGEx"})
    void nobodyIsSubscribedByOthers(int status, String body) throws Exception {
        subscriber.asked = request ->
                new Answer(status, body.replace("CHALLENGE", request.query().get("hub.challenge")));

        assertThat(ask("subscribe", topic()).statusCode()).isEqualTo(202);

        awaitCount("not_meant", 1);
        assertThat(subscriptions.size(NOW)).isZero();
        assertThat(subscriber.requests).hasSize(1); // no redirect is followed
    }

    @Test
    void endsASubscriptionOnlyWhenTheCallbackSaysSo() throws Exception {
        ask("subscribe", topic());
        awaitCount("subscribed", 1);
        subscriber.asked = _ -> new Answer(404, "");
        ask("unsubscribe", topic());
        awaitCount("not_meant", 1);
        assertThat(subscriptions.size(NOW)).isEqualTo(1);

        subscriber.asked = Subscriber.AGREES;
        ask("unsubscribe", topic());
        awaitCount("unsubscribed", 1);
        assertThat(subscriptions.size(NOW)).isZero();
        assertThat(subscriber.requests.getLast().query())
                .containsEntry("hub.mode", "unsubscribe")
                .doesNotContainKey("hub.lease_seconds");
    }

    @Test
    void subscribingAgainRenewsHoweverTheFeedIsWritten() throws Exception {
        ask("subscribe", "https://news.example.org/api/search.atom?q=oil&language=en");
        awaitCount("subscribed", 1);
        String other = "https://NEWS.example.org:443/api/search.atom?language=en&q=%6Fil&sort=";
        ask("subscribe", other, "hub.lease_seconds", "999999999999");
        awaitCount("subscribed", 2);

        assertThat(subscriptions.size(NOW)).isEqualTo(1);
        assertThat(subscriptions.of(other, NOW))
                .singleElement()
                .satisfies(stored -> assertThat(stored.getExpiresAt()).isEqualTo(NOW.plus(HubServer.LONGEST_LEASE)));
    }

    /** Each says what is wrong; what stands before a brace is how often what is in it is repeated. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hub.mode=publish                                                               | 'hub.mode' must be
            hub.mode=subscribe                                                             | 'hub.topic' must be the address
            M&C=https://a.example/&T=https://other.example/api/search.atom                                      | is not a feed of this hub
            M&C=https://a.example/&T=https://news.example.org.evil.example/api/search.atom                      | is not a feed of this hub
            M&C=https://a.example/&T=https://news.example.org/evil/api/search.atom                              | is not a feed of this hub
            M&T=https://news.example.org/                                                  | must be the address of a feed
            M&T=https://news.example.org/api/search                                        | must be the address of a feed
            M&T=file:///etc/passwd                                                         | 'hub.topic' must begin with https
            M&T=https://u:p@news.example.org/api/search.atom                               | must hold no user
            M&T=https://news.example.org/api/search.atom%23x                               | must hold no user and no #
            M&T=https://news.example.org/api/search.atom?q=%0d%0aX                         | is no address
            M&T=https://news.example.org/api/search.atom?q=%C3%A9                          | in ASCII
            M&C=https://a.example/&T=https://news.example.org/api/search.atom?q=%2500a                          | control character
            M&C=https://a.example/&T=https://news.example.org/api/search.atom?evil=1                            | 'evil' is not known
            M&C=https://a.example/&T=https://news.example.org/api/search.atom?q=*oil                            | cannot begin with *
            M&T=https://news.example.org/api/search.atom?cursor=abc                        | is a page of a feed
            M&T=https://news.example.org/api/search.atom?q=@4000{a}                        | at most 4000
            M&T=https://news.example.org/api/search.atom?@201{q%26}                        | more than 200
            M&F                                                                            | 'hub.callback' must be
            M&F&C=ftp://a.example/                                                         | 'hub.callback' must begin
            M&F&C=https://u:p@a.example/                                                   | no user or password
            M&F&C=https://a.example/%23x                                                   | no # part
            M&F&C=https://a.example/%0d%0aX:y                                              | is no address
            M&F&C=https://a.example/@2000{a}                                               | at most 2000
            M&F&C=https://a.example/&C=https://b.example/                                  | 'hub.callback' is given more
            M&F&C=https://a.example/&hub.secret=@200{s}                                    | less than 200 bytes
            M&F&C=https://a.example/&hub.secret=@100{%C3%A9}                               | less than 200 bytes
            M&F&C=https://a.example/&hub.lease_seconds=-1                                  | number of seconds
            M&F&C=https://a.example/&hub.lease_seconds=1e9                                 | number of seconds
            M&F&C=https://a.example/&x=%zz                                                 | two hexadecimal digits
            """)
    void aSubscriptionThatCannotBeIsRefusedAndToldWhy(String form, String why) throws Exception {
        String body = form.replace("M&", "hub.mode=subscribe&")
                .replace("&T=", "&hub.topic=")
                .replace("&F", "&hub.topic=https://news.example.org/api/search.atom")
                .replace("C=", "hub.callback=");
        var repeated = java.util.regex.Pattern.compile("@(\\d+)\\{([^}]*)}");
        body = repeated.matcher(body).replaceAll(match -> match.group(2).repeat(Integer.parseInt(match.group(1))));

        HttpResponse<String> answer = post(FORM, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(why);
        assertThat(subscriptions.size(NOW)).isZero();
        assertThat(count("refused")).isEqualTo(1);
    }

    @Test
    void onlyFormsAreReadAndNoneWithoutEnd() throws Exception {
        assertThat(post("application/json", "{}").statusCode()).isEqualTo(415);
        assertThat(post(FORM, "hub.secret=" + "s".repeat(17_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void aFeedThatOnlyAnIndexCanTellOfHasNoSubscribers() throws Exception {
        byte[] article = ("{\"articleId\":\"" + "0".repeat(32) + "\"}").getBytes(UTF_8);
        backend.write(Index.ARTICLES, List.of(new Document("0".repeat(32), 1, article)));
        HttpResponse<String> answer =
                ask("subscribe", "https://news.example.org/api/search.atom?like=" + "0".repeat(32));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("'hub.topic' cannot be followed as articles arrive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "10.0.0.1", "169.254.169.254", "2130706433"})
    void aCallbackInAPrivateNetworkIsNeverAsked(String host) throws Exception {
        server.close();
        hub.close();
        client.close();
        start(
                false,
                new SearchServer(
                        new MemoryBackend(),
                        new TrendBoard(Topics.TRENDS
                                .valueSerde(new MemorySchemaRegistry())
                                .deserializer()),
                        new SinkMetrics(meters),
                        OptionalLong::empty));
        String callback = subscriber.callback().replace("127.0.0.1", host);

        HttpResponse<String> answer = post(FORM, form("subscribe", topic(), callback, List.of()));

        assertThat(answer.statusCode()).isEqualTo(202);
        awaitCount("address_refused", 1);
        assertThat(subscriber.requests).isEmpty();
        assertThat(subscriptions.size(NOW)).isZero();
    }

    @Test
    void oneHostHasOnlySoManySubscriptions() throws Exception {
        fill(FeedSubscriptions.MOST_A_HOST, "127.0.0.1", topic());

        HttpResponse<String> answer = ask("subscribe", topic());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("100 subscriptions of that callback's host, the limit");
    }

    @Test
    void thereAreOnlySoManySubscriptionsAndFeedsInAll() throws Exception {
        for (int i = 0; i < FeedSubscriptions.MOST_FEEDS; i++) {
            fill(1, "h" + i + ".example", "https://news.example.org/api/search.atom?q=a" + i);
        }
        assertThat(ask("subscribe", topic()).body()).contains("200 different feeds, the limit");
        for (int i = 0; i < 8; i++) {
            fill(100, "i" + i + ".example", "https://news.example.org/api/search.atom?q=a0");
        }
        assertThat(ask("subscribe", "https://news.example.org/api/search.atom?q=a0")
                        .body())
                .contains("1000 subscriptions, the limit");
    }

    /** Places that were free when it asked may be taken by the time its callback answers. */
    @Test
    void whoIsRefusedAfterAllIsTold() throws Exception {
        subscriber.asked = request -> {
            if (request.query().get("hub.mode").equals("subscribe")) {
                fill(FeedSubscriptions.MOST_A_HOST, "127.0.0.1", topic());
            }
            return Subscriber.AGREES.apply(request);
        };

        assertThat(ask("subscribe", topic()).statusCode()).isEqualTo(202);

        awaitCount("denied", 1);
        assertThat(subscriber.requests.getLast().query())
                .containsEntry("hub.mode", "denied")
                .containsEntry("hub.topic", topic())
                .containsEntry("hub.reason", "There are 100 subscriptions of that callback's host, the limit");
        assertThat(subscriptions.size(NOW)).isEqualTo(FeedSubscriptions.MOST_A_HOST);
    }

    @Test
    void oneClientAsksOnlySoOften() throws Exception {
        int status = 202;
        for (int i = 0; i < 110 && status == 202; i++) {
            status = ask("subscribe", topic()).statusCode();
        }

        assertThat(status).isIn(429, 503);
    }

    private void fill(int count, String host, String topic) {
        for (int i = 0; i < count; i++) {
            var request = HubRequest.read(
                    form("subscribe", topic, "https://" + host + "/" + i, List.of()), HubServer.LONGEST_LEASE);
            subscriptions.put(request.subscription(NOW));
        }
    }

    private static String topic() {
        return "https://news.example.org/api/search.atom?q=oil";
    }

    private HttpResponse<String> ask(String mode, String topic, String... more) throws Exception {
        return post(FORM, form(mode, topic, subscriber.callback(), List.of(more)));
    }

    private static String form(String mode, String topic, String callback, List<String> more) {
        List<String> all = Stream.concat(
                        Stream.of("hub.mode", mode, "hub.topic", topic, "hub.callback", callback, "more", "is ignored"),
                        more.stream())
                .map(each -> URLEncoder.encode(each, UTF_8))
                .toList();
        return Stream.iterate(0, i -> i < all.size(), i -> i + 2)
                .map(i -> all.get(i) + "=" + all.get(i + 1))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/hub"))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private double count(String outcome) {
        return meters.get("sink.hub.requests").tag("outcome", outcome).counter().count();
    }

    private void awaitCount(String outcome, int expected) {
        await().until(() -> count(outcome) == expected);
    }
}
