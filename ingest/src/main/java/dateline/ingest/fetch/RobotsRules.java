package dateline.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a host's robots.txt says to us.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>
 */
public final class RobotsRules {

    /** What is parsed; more is left (section 2.5). */
    static final int MAX_BYTES = 500 << 10;

    static final RobotsRules ALLOW_ALL = new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Duration.ZERO);

    private final SimpleRobotRules rules;
    private final Duration crawlDelay;

    private RobotsRules(SimpleRobotRules rules, Duration crawlDelay) {
        this.rules = rules;
        this.crawlDelay = crawlDelay;
    }

    /**
     * Reads the file.
     *
     * @param url where it was found; sitemaps may be relative to it
     * @param maxCrawlDelay a longer wish is cut to this
     */
    public static RobotsRules of(URI url, byte[] file, Duration maxCrawlDelay) {
        var parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0); // says nothing of what it skips
        SimpleRobotRules rules = parser.parseContent(
                url.toString(), file, "text/plain", List.of(UserAgent.PRODUCT.toLowerCase(Locale.ROOT)));
        Duration wish = rules.getCrawlDelay() > 0 ? Duration.ofMillis(rules.getCrawlDelay()) : Duration.ZERO;
        return new RobotsRules(rules, wish.compareTo(maxCrawlDelay) > 0 ? maxCrawlDelay : wish);
    }

    public boolean allow(URI url) {
        return rules.isAllowed(url.toString());
    }

    /** Between requests; zero if none is wished for. */
    public Duration crawlDelay() {
        return crawlDelay;
    }

    /** As the file lists them, well-formed or not. */
    public List<String> sitemaps() {
        return List.copyOf(rules.getSitemaps());
    }
}
