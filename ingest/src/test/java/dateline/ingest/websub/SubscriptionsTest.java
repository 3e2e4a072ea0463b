package dateline.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.fetch.FetchResult;
import dateline.ingest.fetch.FetchResult.Failed;
import dateline.ingest.fetch.FetchResult.Fetched;
import dateline.ingest.fetch.Timepiece;
import dateline.ingest.fetch.Validators;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionsTest {

    private static final Hub HUB = new Hub(URI.create("https://hub.example/"), URI.create("https://news.example/feed"));
    private static final String TOPIC = "https://news.example/feed";

    private final Standing timepiece = new Standing();
    private final List<Map<String, String>> forms = new ArrayList<>();
    private final AtomicInteger news = new AtomicInteger();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private FetchResult answer = new Fetched(HUB.url(), HUB.url(), Validators.NONE, "", Map.of(), new byte[0], 0);
    private final Subscriptions subscriptions = new Subscriptions(
            URI.create("https://reader.example"),
            (_, form) -> {
                forms.add(form);
                return answer;
            },
            timepiece,
            meters);

    @Test
    void asksTheHubOnceAndWaitsForItsVerification() throws InterruptedException {
        keep();
        keep();

        assertThat(forms)
                .singleElement()
                .satisfies(form -> assertThat(form)
                        .containsEntry("hub.mode", "subscribe")
                        .containsEntry("hub.topic", TOPIC)
                        .hasEntrySatisfying(
                                "hub.callback",
                                url -> assertThat(url).matches("https://reader\\.example/websub/[0-9a-f]{32}"))
                        .hasEntrySatisfying(
                                "hub.secret", secret -> assertThat(secret).hasSize(32)));
        assertThat(subscriptions.quiet("s1")).isEmpty();

        assertThat(verify("subscribe", TOPIC, "c123", "900")).contains("c123");
        assertThat(subscriptions.quiet("s1")).contains(Duration.ofMinutes(10));
    }

    @Test
    void renewsBeforeTheLeaseEndsAndFallsBackToPollingAfter() throws InterruptedException {
        keep();
        verify("subscribe", TOPIC, "c", "900");
        timepiece.turn(Duration.ofMinutes(9));
        keep();
        assertThat(forms).hasSize(1);

        timepiece.turn(Duration.ofMinutes(1));
        keep();
        assertThat(forms).hasSize(2);
        assertThat(forms.get(1)).isEqualTo(forms.get(0));
        assertThat(subscriptions.quiet("s1")).isPresent();

        timepiece.turn(Duration.ofMinutes(5)); // and nobody verified
        assertThat(subscriptions.quiet("s1")).isEmpty();
        verify("subscribe", TOPIC, "c", "900");
        assertThat(subscriptions.quiet("s1")).isPresent();
    }

    @Test
    void asksAgainEverLaterWhereNobodyVerifies() throws InterruptedException {
        answer = new Failed(503, Duration.ZERO, "busy");
        List<Long> minutes = new ArrayList<>();
        for (int minute = 0; minute < 400; minute++) {
            int before = forms.size();
            keep();
            if (forms.size() > before) {
                minutes.add((long) minute);
            }
            timepiece.turn(Duration.ofMinutes(1));
        }

        assertThat(minutes).containsExactly(0L, 10L, 30L, 70L, 150L, 310L);
        assertThat(subscriptions.quiet("s1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            subscribe   | https://news.example/feed  | ''  | 900
            subscribe   | https://other.example/feed | c   | 900
            subscribe   | https://news.example/feed  | c   | ''
            subscribe   | https://news.example/feed  | c   | -1
            subscribe   | https://news.example/feed  | c   | 5
            unsubscribe | https://news.example/feed  | c   | 900
            nonsense    | https://news.example/feed  | c   | 900
            """)
    void agreesToNothingItDidNotAskFor(String mode, String topic, String challenge, String lease)
            throws InterruptedException {
        keep();

        assertThat(verify(mode, topic, challenge, lease)).isEmpty();
        assertThat(subscriptions.quiet("s1")).isEmpty();
    }

    @Test
    void aLeaseOfYearsIsCut() throws InterruptedException {
        keep();
        verify("subscribe", TOPIC, "c", "999999999999");

        assertThat(subscriptions.quiet("s1")).contains(Duration.ofDays(40));
    }

    @Test
    void pollsWhereAHubDenies() throws InterruptedException {
        keep();
        verify("subscribe", TOPIC, "c", "900");

        assertThat(verify("denied", TOPIC, "", "")).contains("");

        assertThat(subscriptions.quiet("s1")).isEmpty();
        timepiece.turn(Duration.ofHours(23));
        keep();
        assertThat(forms).hasSize(1);
        timepiece.turn(Duration.ofHours(1));
        keep();
        assertThat(forms).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"sha1,HmacSHA1", "sha256,HmacSHA256", "sha384,HmacSHA384", "SHA512,HmacSHA512"})
    void tellsOfNewsThatIsSigned(String name, String method) throws Exception {
        keep();

        assertThat(told(name + "=" + sign(method, "news"), "news")).isTrue();

        assertThat(news).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"''", "sha256=", "sha256=00", "sha256=xyz", "md5=00", "=", "sha256"})
    void ignoresWhatIsForgedWithoutSayingSo(String signature) throws Exception {
        keep();

        assertThat(told(signature, "news")).isTrue();
        assertThat(told("sha256=" + sign("HmacSHA256", "other news"), "news")).isTrue();
        assertThat(told("sha1=" + sign("HmacSHA256", "news"), "news")).isTrue();

        assertThat(news).hasValue(0);
        assertThat(meters.get("ingest.websub")
                        .tag("outcome", "forged")
                        .counter()
                        .count())
                .isEqualTo(3);
    }

    @Test
    void sendsNoSecretWhereAnybodyCouldReadIt() throws Exception {
        subscriptions.keep("s1", new Hub(URI.create("http://hub.example/"), HUB.topic()), news::incrementAndGet);

        assertThat(forms.getFirst()).doesNotContainKey("hub.secret");
        assertThat(told("", "news")).isTrue();
        assertThat(news).hasValue(1);
    }

    @Test
    void forgetsASeedAndSaysSo() throws Exception {
        keep();
        verify("subscribe", TOPIC, "c", "900");
        subscriptions.drop("s1");

        assertThat(subscriptions.quiet("s1")).isEmpty();
        assertThat(verify("subscribe", TOPIC, "c", "900")).isEmpty();
        assertThat(told("", "news")).isFalse();
    }

    @Test
    void asksAnotherHubWhenTheFeedNamesAnother() throws InterruptedException {
        keep();
        verify("subscribe", TOPIC, "c", "900");

        subscriptions.keep("s1", new Hub(URI.create("https://other.example/"), HUB.topic()), news::incrementAndGet);

        assertThat(forms).hasSize(2);
        assertThat(forms.get(1).get("hub.callback")).isNotEqualTo(forms.get(0).get("hub.callback"));
        assertThat(subscriptions.quiet("s1")).isEmpty();
    }

    private void keep() throws InterruptedException {
        subscriptions.keep("s1", HUB, news::incrementAndGet);
    }

    private String token() {
        String callback = forms.getLast().get("hub.callback");
        return callback.substring(callback.lastIndexOf('/') + 1);
    }

    private Optional<String> verify(String mode, String topic, String challenge, String lease) {
        return subscriptions.verify(token(), mode, topic, challenge, lease);
    }

    private boolean told(String signature, String body) throws IOException {
        return subscriptions.told(token(), signature, new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    private String sign(String method, String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(method);
        mac.init(new SecretKeySpec(forms.getLast().get("hub.secret").getBytes(UTF_8), method));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    }

    /** Stands still until it is turned. */
    private static final class Standing implements Timepiece {

        private Instant now = Instant.parse("2026-05-03T12:00:00Z");

        void turn(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void sleep(Duration time) {
            turn(time);
        }

        @Override
        public Duration onTheWall(Duration time) {
            return time;
        }

        @Override
        public Clock clock() {
            return ((InstantSource) this::now).withZone(ZoneOffset.UTC);
        }
    }
}
