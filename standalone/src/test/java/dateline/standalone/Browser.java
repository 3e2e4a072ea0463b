package dateline.standalone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, used as a reader would. Which one is said by Maven's properties, see profile browser. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final ChromeDriver driver;
    private final String address;

    /** @param profile an empty folder */
    Browser(String address, Path profile) {
        var options = new ChromeOptions();
        options.setBinary(System.getProperty("dateline.chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        var logged = new LoggingPreferences();
        logged.enable("browser", Level.ALL);
        options.setCapability("goog:loggingPrefs", logged);
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(System.getProperty("dateline.chromedriver")))
                        .usingAnyFreePort()
                        .build(),
                options);
        this.address = address;
    }

    /** Opens a page of ours and waits until its scripts have begun. */
    void open(String path) {
        driver.get(address + path);
        until(() -> script("return 'ready' in document.documentElement.dataset").equals(true));
    }

    /** @param width of the window; below 700 it is a phone's */
    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 700));
    }

    void prefers(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Texts of all elements, as they are seen. */
    List<String> texts(String selector) {
        return all(selector).stream().map(WebElement::getText).toList();
    }

    WebElement await(String selector) {
        until(() -> !all(selector).isEmpty());
        return one(selector);
    }

    /** Waits for something to become true; what changes meanwhile is looked at again. */
    void until(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreException(StaleElementReferenceException.class)
                .until(condition);
    }

    void hover(WebElement element) {
        new Actions(driver).moveToElement(element).perform();
    }

    /** Moves the pointer to where nothing is. */
    void leave() {
        new Actions(driver).moveToLocation(3, 3).perform();
    }

    void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            new Actions(driver).sendKeys(key).perform();
        }
    }

    void escape() {
        press(Keys.ESCAPE);
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    String path() {
        return driver.getCurrentUrl().substring(address.length());
    }

    void back() {
        driver.navigate().back();
    }

    /** What went wrong in the page since this was last asked: errors of scripts, and what its policy forbade. */
    List<String> errors() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE))
                .map(LogEntry::getMessage)
                .filter(message -> message.contains(address))
                .toList();
    }

    /** Saves what is seen, where a folder for pictures was named. */
    void picture(String name) throws IOException {
        String folder = System.getProperty("dateline.screenshots", "");
        if (!folder.isEmpty()) {
            Files.write(Path.of(folder).resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
