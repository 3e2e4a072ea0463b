package dateline.lab.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A Chromium without a window that says when it painted first (W3C Paint Timing). */
final class PaintTimer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The entry may come after the page is loaded, so it is waited for. */
    private static final String FIRST_PAINT = """
            const done = arguments[arguments.length - 1]
            new PerformanceObserver((list, observer) => {
              const paint = list.getEntriesByName('first-contentful-paint')[0]
              if (paint) {
                observer.disconnect()
                done(paint.startTime)
              }
            }).observe({ type: 'paint', buffered: true })
            """;

    private final ChromeDriver driver;

    /** Its profile is new, and gone when it is closed. */
    PaintTimer(Path chromium, Path chromedriver) {
        var options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1440,900");
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
    }

    /**
     * Loads a page.
     *
     * @param cold whether all that was kept of earlier loads is thrown away before
     * @return milliseconds from the start of the navigation to the first text or picture on the screen
     */
    double firstPaint(URI page, boolean cold) {
        driver.get("about:blank");
        if (cold) {
            driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        }
        driver.get(page.toString());
        return ((Number) driver.executeAsyncScript(FIRST_PAINT)).doubleValue();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
