package dateline.lab.web;

import static dateline.lab.web.Made.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.page.Page;
import dateline.ingest.page.PageReader;
import dateline.lab.web.Answer.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontTest {

    private static final String SITE = "http://paper-001.test:80";
    private static final Instant LATE = NOON.plus(Duration.ofHours(8));
    private static final Instant MIDDLE = NOON.plus(Duration.ofHours(4));

    @Test
    void answersWhatTheClientHasWith304() {
        Front front = front(Trait.CONDITIONAL);
        Answer first = front.answer(ask("/feed", LATE));

        Answer again =
                front.answer(ask("/feed", LATE, "if-none-match", first.headers().get("ETag")));
        Answer later = front.answer(ask(
                "/feed",
                LATE.plus(Duration.ofHours(1)),
                "if-none-match",
                first.headers().get("ETag")));
        Answer byTime = front.answer(
                ask("/feed", LATE, "if-modified-since", first.headers().get("Last-Modified")));

        assertThat(List.of(first.status(), again.status(), later.status(), byTime.status()))
                .containsExactly(200, 304, 200, 304);
    }

    @Test
    void someSendAnotherTagEachTimeAndSomeNone() {
        Front fickle = front(Trait.FICKLE_ETAG);

        assertThat(fickle.answer(ask("/feed", LATE)).headers().get("ETag"))
                .isNotEqualTo(fickle.answer(ask("/feed", LATE)).headers().get("ETag"));
        assertThat(front().answer(ask("/feed", LATE)).headers()).doesNotContainKeys("ETag", "Last-Modified");
    }

    @ParameterizedTest
    @EnumSource(
            value = Trait.class,
            names = {"THROTTLES", "THROTTLES_TO_DATE"})
    void throttlesForTenMinutesNowAndThen(Trait trait) {
        Front front = front(trait);

        List<Integer> statuses = IntStream.range(0, 50)
                .mapToObj(_ -> front.answer(ask("/feed", LATE)).status())
                .toList();

        assertThat(statuses.subList(0, 44)).containsOnly(200);
        assertThat(statuses.subList(44, 50)).containsOnly(429);
        assertThat(front.answer(ask("/feed", LATE.plus(Duration.ofMinutes(10)))).status())
                .isEqualTo(200);
    }

    @Test
    void movesForGoodInTheMiddle() {
        Front front = front(Trait.MOVES);

        assertThat(front.answer(ask("/feed", NOON)).status()).isEqualTo(200);
        assertThat(front.answer(ask("/feed", LATE)).status()).isEqualTo(301);
        assertThat(front.answer(ask("/feeds/all", LATE)).status()).isEqualTo(200);
    }

    @Test
    void isGoneFromTheMiddleOn() {
        assertThat(front(Trait.GONE).answer(ask("/feed", NOON)).status()).isEqualTo(200);
        assertThat(front(Trait.GONE).answer(ask("/feed", LATE)).status()).isEqualTo(410);
    }

    @Test
    void showsNoPageBeforeItIsPublished() {
        assertThat(front().answer(ask("/news/5", NOON)).status()).isEqualTo(404);
        assertThat(front().answer(ask("/news/5", LATE)).status()).isEqualTo(200);
    }

    @Test
    void hostileFeedsAreHostile() throws IOException {
        assertThat(text(front(Trait.ENTITY_BOMB).answer(ask("/feed", LATE)))).contains("<!ENTITY a9");
        assertThat(front(Trait.ENDLESS).answer(ask("/feed", LATE)).body()).isInstanceOf(Body.Endless.class);
        assertThat(front(Trait.PRIVATE_REDIRECT)
                        .answer(ask("/feed", LATE))
                        .headers()
                        .get("Location"))
                .isEqualTo("http://127.99.0.1:80/feed");
        assertThat(front(Trait.CREDENTIALS).answer(ask("/feed", LATE)).headers().get("Location"))
                .contains("@");
        assertThat(front(Trait.REDIRECT_LOOP).answer(ask("/loop", LATE)).headers())
                .containsEntry("Location", SITE + "/feed");
        byte[] bomb = Packing.gzipBomb(1 << 20);
        assertThat(bomb.length).isLessThan(2_000);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(bomb)).readAllBytes())
                .hasSize(1 << 20);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void everyTemplateIsReadAsMeant(int template) {
        PlannedArticle article = new PlannedArticle(0, "/news/2026/05/04/a1-0", 42, NOON, null, null);
        var outlet = new Outlet(
                template, "paper-001.test", Set.of(), FeedForm.RSS, 9, Duration.ZERO, List.of(), List.of(article));
        String html = PageHtml.of(outlet, article, SITE, LATE);

        Page page = new PageReader(Clock.fixed(LATE, ZoneOffset.UTC))
                .read(html.getBytes(UTF_8), "text/html", URI.create(SITE + article.path()));

        assertThat(page.headline()).isEqualTo(MadeText.headline(42));
        assertThat(page.paragraphs()).isEqualTo(MadeText.paragraphs(42, 0));
        assertThat(page.canonicalUrl()).contains("http://paper-001.test/news/2026/05/04/a1-0");
    }

    private static Front front(Trait... traits) {
        return new Front(Made.outlet(traits), MIDDLE, "http://hub.test/");
    }

    private static String text(Answer answer) {
        return answer.body() instanceof Body.Whole(byte[] bytes) ? new String(bytes, UTF_8) : "";
    }

    private static Ask ask(String path, Instant now, String... headers) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return new Ask(SITE, path, all, now);
    }
}
