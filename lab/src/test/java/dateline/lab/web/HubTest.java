package dateline.lab.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HubTest {

    private record Ping(String body, String signature) {}

    private final BlockingQueue<Ping> pings = new LinkedBlockingQueue<>();
    private volatile Instant now = Made.NOON;
    private Javalin subscriber;
    private WebServer web;

    @BeforeEach
    void start() {
        subscriber = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/call", context -> context.result(String.valueOf(context.queryParam("hub.challenge"))));
            config.routes.get("/silent", context -> context.status(404));
            config.routes.post("/call", this::ping);
        });
        subscriber.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        web.close();
        subscriber.stop();
    }

    private void ping(Context context) {
        pings.add(new Ping(context.body(), String.valueOf(context.header("X-Hub-Signature"))));
    }

    @Test
    void tellsVerifiedSubscribersOfNewsUntilTheLeaseEnds() throws Exception {
        Outlet outlet = serve(Trait.HUB);
        assertThat(subscribe(outlet, "/call")).isEqualTo(202);
        await(() -> web.hub().verified() == 1);

        now = outlet.articles().get(outlet.published(now)).publishedAt();
        Ping ping = pings.poll(5, TimeUnit.SECONDS);

        assertThat(ping.signature()).isEqualTo("sha256=" + Hub.hmac("secret", ping.body()));
        assertThat(ping.body()).contains("/news/" + (outlet.published(now) - 1));
        now = now.plus(Duration.ofDays(2));
        await(() -> web.hub().ended() == 1);
    }

    @Test
    void aLyingHubSignsWithAnotherSecret() throws Exception {
        Outlet outlet = serve(Trait.HUB, Trait.LYING_HUB);
        subscribe(outlet, "/call");
        await(() -> web.hub().verified() == 1);

        for (int i = 0; i < 3; i++) {
            int known = web.hub().told();
            now = outlet.articles().get(outlet.published(now)).publishedAt();
            if (outlet.published(now) % 3 != 0) {
                await(() -> web.hub().told() > known);
            }
        }

        await(() -> web.hub().forged() == web.hub().told() && web.hub().told() > 0);
        assertThat(pings).anySatisfy(ping -> assertThat(ping.signature())
                .isNotEqualTo("sha256=" + Hub.hmac("secret", ping.body())));
    }

    @Test
    void tellsNobodyWhoDidNotConfirm() throws Exception {
        subscribe(serve(Trait.HUB), "/silent");

        await(() -> web.hub().refused() == 1);
        assertThat(web.hub().verified()).isZero();
    }

    @Test
    void knowsOnlyItsOwnTopics() throws Exception {
        assertThat(subscribe(serve(), "/call")).isEqualTo(400);
    }

    /** One outlet that publishes on the hour. */
    private Outlet serve(Trait... traits) {
        Outlet outlet = Made.outlet(traits);
        web = WebServer.start(new Plan(Made.NOON, Made.NOON.plus(Duration.ofDays(1)), List.of(outlet)), 0, () -> now);
        return outlet;
    }

    private int subscribe(Outlet outlet, String path) throws IOException, InterruptedException {
        String topic = "http://" + outlet.name() + ":" + web.port() + "/feed";
        String form = "hub.mode=subscribe&hub.secret=secret&hub.lease_seconds=9999999&hub.topic="
                + URLEncoder.encode(topic, UTF_8) + "&hub.callback="
                + URLEncoder.encode("http://127.0.0.1:" + subscriber.port() + path, UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://hub.test:" + web.port() + "/"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            boolean _ = new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
