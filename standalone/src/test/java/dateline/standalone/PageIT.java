package dateline.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dateline.standalone.StackConfig.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in a real Chromium, on a whole pipeline, used as an editor would. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Path SEEDS = Path.of("../seeds/articles");
    private static final String SEED = "US officials visit Venezuela, an ally of Russia, as the West isolates Putin";
    private static final String FERRY = "Helicopters lift 214 passengers from drifting ferry off Bergen";
    private static final int PHONE = 390;

    @TempDir
    static Path data;

    @TempDir
    static Path profile;

    @TempDir
    static Path news;

    private static Stack stack;
    private static Cli cli;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        var config = new StackConfig(data, 3, 2, Ports.free());
        stack = Stack.start(config, new Progress(System.out));
        cli = new Cli(
                stack.bootstrapServers(),
                stack.registryUrl().toString(),
                stack.apiUrl().toString(),
                "http://127.0.0.1:" + config.ports().ingest(),
                "http://127.0.0.1:" + config.ports().enrich());
        browser = new Browser(stack.apiUrl().toString().replaceAll("/$", ""), profile);
        browser.size(1440, 900);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        stack.close();
    }

    /** Neither an error of a script nor anything that the page's own policy forbade. */
    @AfterEach
    void nothingWentWrongInThePage() {
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    @Order(1)
    void whatIsPublishedAppearsOnAnOpenPage() throws Exception {
        browser.open("/");
        assertThat(browser.texts(".row")).isEmpty();
        assertThat(browser.one(".list .none").getText()).contains("dateline publish");

        // The agency first, so that the others are its copies.
        assertThat(cli.run(
                                "publish",
                                News.write(news.resolve("first.ndjson"), 0, 1).toString())
                        .exitCode())
                .isZero();
        browser.leave();
        browser.until(() -> browser.texts(".row h3").contains(FERRY));
        assertThat(cli.run(
                                "publish",
                                News.write(news.resolve("rest.ndjson"), 1, 99).toString())
                        .exitCode())
                .isZero();
        browser.leave();
        browser.until(() -> browser.all(".row").size() >= 15);
        assertThat(cli.run("publish", SEEDS.toString()).exitCode()).isZero();
        browser.until(() -> browser.texts(".row h3").contains(SEED));
        assertThat(browser.one("#live").getDomAttribute("data-is")).isEqualTo("live");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(cli.run("search", "--json")
                                .json()
                                .getFirst()
                                .path("total")
                                .asInt())
                        .isGreaterThanOrEqualTo(25));
    }

    @Test
    @Order(2)
    void theListStandsStillWhileThePointerIsOnIt() throws Exception {
        browser.open("/");
        browser.hover(browser.all(".row h3").get(1));
        List<String> before = browser.texts(".row h3");

        publish("Lighthouse keeper retires after forty years", "The lamp went out at noon, she said.", "lighthouse");
        browser.until(() -> browser.one("#waiting").isDisplayed());

        assertThat(browser.one("#waiting").getText()).isEqualTo("1 new");
        assertThat(browser.texts(".row h3")).isEqualTo(before);
        browser.one("#waiting").click();
        browser.until(() -> browser.texts(".row h3").contains("Lighthouse keeper retires after forty years"));
    }

    @Test
    @Order(3)
    void whatArrivesLooksLikeWhatWasThere() {
        browser.open("/?copies=shown&size=50");
        Object different = browser.script("""
                const done = arguments[0]
                return (async () => {
                  const script = document.querySelector('script[type=module]').src
                  const { row } = await import(script.replace('main.js', 'row.js'))
                  const { keep } = await import(script.replace('main.js', 'time.js'))
                  const page = await (await fetch('/api/search?copies=shown&size=50&sort=time')).json()
                  const different = []
                  keep()
                  for (const hit of page.hits) {
                    const there = document.querySelector(`.row[data-id="${hit.articleId}"]`).cloneNode(true)
                    there.classList.remove('fresh', 'chosen')
                    const made = row(hit)
                    keep(made)
                    if (there.outerHTML !== made.outerHTML) different.push(there.outerHTML + ' | ' + made.outerHTML)
                  }
                  return different.length || page.hits.length < 20 ? different.slice(0, 2).join('\\n') || 'too few' : ''
                })()
                """);
        assertThat(different).isEqualTo("");
    }

    @Test
    @Order(4)
    void anArticleOpensBesideTheListWithItsEvidence() throws Exception {
        browser.open("/");
        row(SEED).findElement(By.cssSelector("h3 a")).click();
        browser.await("#reader .article");
        assertThat(browser.path()).contains("open=");
        assertThat(browser.one("#reader h1").getText()).isEqualTo(SEED);
        browser.picture("page-wire");

        WebElement name = browser.all("#reader .text mark.place").stream()
                .filter(mark -> mark.getText().equals("Venezuela"))
                .findFirst()
                .orElseThrow();
        browser.hover(name);
        browser.await(".tip");
        assertThat(browser.one(".tip").getText()).contains("Venezuela", "score", "made by", "body ");
        assertThat(name.getDomAttribute("aria-describedby")).isEqualTo("tip");
        browser.picture("page-evidence");
        browser.escape();
        browser.until(() -> browser.all(".tip").isEmpty());

        browser.back();
        browser.until(() -> !browser.one("#reader").isDisplayed());
        assertThat(browser.path()).isEqualTo("/");
    }

    @Test
    @Order(5)
    void everythingIsReachedByKeys() {
        browser.open("/");
        browser.press("j", "j");
        assertThat(browser.all(".row").get(1).getDomAttribute("class")).contains("chosen");
        browser.press(Keys.ENTER);
        browser.await("#reader .article");
        browser.press("n");
        browser.await(".tip");
        assertThat(browser.script("return document.activeElement.tagName")).isEqualTo("MARK");
        browser.escape();
        browser.until(() -> browser.all(".tip").isEmpty());
        browser.escape();
        browser.until(() -> !browser.one("#reader").isDisplayed());
        browser.press("?");
        browser.await("dialog[open]");
        browser.escape();
        browser.press("/");
        assertThat(browser.script("return document.activeElement.id")).isEqualTo("ask");
        browser.escape();
        browser.press("g", "t");
        browser.until(() -> browser.path().startsWith("/stories"));
    }

    @Test
    @Order(6)
    void aFacetNarrowsAndBackWidens() {
        browser.open("/");
        int all = browser.all(".row").size();
        WebElement german = browser.await("#facets [data-field=language] a[data-value=de]");
        german.click();
        browser.until(() -> browser.path().contains("language=de"));
        browser.until(() -> !browser.all(".row").isEmpty());
        assertThat(browser.texts(".row .language")).isNotEmpty().allMatch("de"::equalsIgnoreCase);
        assertThat(browser.one(".chips").getText()).contains("language").contains("de");

        browser.back();
        browser.until(() -> browser.all(".row").size() >= all);
        assertThat(browser.path()).isEqualTo("/");
    }

    @Test
    @Order(7)
    void namesAreSuggestedWhileTypingAndWhatMatchesIsMarked() throws Exception {
        browser.open("/");
        browser.press("/");
        browser.one("#ask").sendKeys("Sol");
        browser.await("[role=option]");
        assertThat(browser.texts("[role=option]")).anyMatch(option -> option.contains("Ingrid Solheim"));
        browser.one("#ask").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        assertThat(browser.one("#ask").getDomProperty("value")).startsWith("person:\"");
        browser.one("#ask").sendKeys("ferry", Keys.ENTER);
        browser.until(() -> browser.path().contains("q="));
        browser.await(".row mark");
        assertThat(browser.texts(".row mark")).anyMatch("ferry"::equalsIgnoreCase);
        browser.await("#facets details");
        browser.picture("page-search");
    }

    @Test
    @Order(8)
    void aStoryFoldsItsCopiesUnderTheirOrigin() throws Exception {
        browser.open("/?q=" + "headline:helicopters");
        row(FERRY).findElement(By.cssSelector("a.story")).click();
        browser.await(".line .entry");
        assertThat(browser.one(".line .entry").getText()).contains("North Sea Wire", "first seen", "origin of 2");
        browser.one(".line .copies summary").click();
        assertThat(browser.texts(".line .copies li")).anyMatch(copy -> copy.contains("The Aberdeen Ledger"));
        assertThat(browser.texts(".values")).anyMatch(values -> values.contains("North Sea Wire"));
        browser.picture("page-story");
    }

    @Test
    @Order(9)
    void aHostileArticleIsShownAsWhatItIs() throws Exception {
        browser.open("/");
        browser.leave();
        String hostile =
                "<img src=x onerror=document.title='owned'> <script>document.title='owned'</script> \u202Eesrever ";
        publish(
                hostile + "w".repeat(1_800),
                hostile + "w".repeat(10_000) + "\n\n" + hostile + "\n\n<svg onload=document.title='owned'>",
                "hostile");
        browser.until(() -> browser.texts(".row h3").stream().anyMatch(text -> text.contains("<img src=x")));
        browser.all(".row h3 a").stream()
                .filter(link -> link.getText().contains("<img"))
                .findFirst()
                .orElseThrow()
                .click();
        browser.await("#reader .article");

        assertThat(browser.script("return document.title")).asString().doesNotContain("owned");
        assertThat(browser.all("main img, main script, #reader svg[onload]")).isEmpty();
        assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        browser.open("/?q=%3Cimg+src%3Dx+onerror%3Ddocument.title%3D1%3E");
        assertThat(browser.errors()).allMatch(error -> error.contains("400"));
    }

    @Test
    @Order(10)
    void nothingIsLoadedFromElsewhere() {
        for (String path : List.of("/", "/map", "/stories", "/operator", "/help")) {
            browser.open(path);
            assertThat(browser.script("""
                            return performance.getEntriesByType('resource').map(entry => entry.name)
                              .filter(name => !name.startsWith(location.origin)).join(' ')
                            """)).isEqualTo("");
        }
    }

    @Test
    @Order(11)
    void whatCouldNotBeUsedIsShownWithItsReason() throws Exception {
        Map<String, Object> properties = Map.of("bootstrap.servers", stack.bootstrapServers());
        try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("articles", "this is <b>no</b> Avro".getBytes(UTF_8)))
                    .get();
            producer.send(new ProducerRecord<>("articles", new byte[] {0, 0, 0, 3, (byte) 0xe8, 2, 2}))
                    .get();
        }
        browser.open("/operator");
        browser.until(() -> browser.texts(".reason").containsAll(List.of("unreadable", "unknown schema")));
        browser.until(() -> browser.one(".tiles").getText().contains("works"));
        assertThat(browser.script(
                        "return [...document.querySelectorAll('td pre')].map(text => text.textContent).join(' ')"))
                .asString()
                .contains("this is <b>no</b> Avro");
        browser.picture("page-operations");
    }

    @Test
    @Order(12)
    void aPhoneShowsItAllWithoutScrollingSideways() throws Exception {
        browser.size(PHONE, 844);
        for (String path : List.of("/stories", "/map", "/searches", "/alerts", "/operator", "/help", "/")) {
            browser.open(path);
            assertThat(browser.script("return document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo((long) PHONE);
        }
        browser.await(".row");
        browser.picture("page-phone");
        row(SEED).findElement(By.cssSelector("h3 a")).click();
        browser.until(() -> browser.path().startsWith("/article/"));
        browser.await("mark");
        browser.picture("page-phone-article");
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .isEqualTo((long) PHONE);
        browser.size(1440, 900);
    }

    @Test
    @Order(13)
    void darkIsRememberedAndThereBeforeAnyScript() throws Exception {
        browser.open("/");
        browser.one("#theme").click();
        browser.open("/map");
        assertThat(browser.one("html").getDomAttribute("data-theme")).isEqualTo("dark");
        browser.await(".map circle");
        browser.picture("page-map-dark");
        browser.open("/");
        browser.await("#facets details");
        browser.await("#map circle");
        row(SEED).findElement(By.cssSelector("h3 a")).click();
        browser.await("#reader .article");
        browser.picture("page-wire-dark");
    }

    @Test
    @Order(14)
    void aStoredSearchIsTriedOnThePastAndAlertsOfWhatComes() throws Exception {
        browser.open("/alerts");
        browser.open("/?q=lighthouse");
        browser.one("#save").click();
        browser.await("#dry-run").click();
        browser.until(
                () -> browser.texts(".dry b").stream().anyMatch(text -> text.startsWith("Would have fired 1 time")));
        browser.one("#store").click();
        browser.until(() -> browser.texts(".table td").stream().anyMatch(text -> text.contains("lighthouse")));
        browser.picture("page-searches");

        String headline = "Second lighthouse on the coast goes dark";
        publish(headline, "The lighthouse of Skagen, Denmark, will be dark from June, its keeper said.", "dark");
        browser.open("/alerts");
        browser.until(() -> browser.texts(".alert.new h3").contains(headline));
        browser.picture("page-alerts");
        browser.open("/");
        assertThat(browser.one(".unread").isDisplayed()).isFalse();
    }

    private static WebElement row(String headline) {
        return browser.all(".row").stream()
                .filter(row -> row.getText().contains(headline))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not listed: " + headline));
    }

    private static void publish(String headline, String body, String slug) throws IOException {
        Path file = News.one(news.resolve(slug + ".ndjson"), headline, body, "https://example.org/" + slug);
        assertThat(cli.run("publish", file.toString()).exitCode()).isZero();
    }
}
