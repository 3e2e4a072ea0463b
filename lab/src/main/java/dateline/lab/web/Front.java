package dateline.lab.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.lab.web.Answer.Body;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What one outlet answers, by its traits: first how it behaves, then what it has. */
final class Front {

    /** Quotas and stuck connections come back every so many requests. */
    private static final int THROTTLED_EVERY = 45;

    private static final int HANGS_EVERY = 40;
    private static final Duration THROTTLED_FOR = Duration.ofMinutes(10);
    private static final Duration OUTAGE_RETRY = Duration.ofMinutes(20);
    private static final long BOMB_BYTES = 64L << 20;
    private static final String XML = "application/xml; charset=utf-8";

    private final Outlet outlet;
    private final Instant middle;
    private final String hub;
    private final Map<String, PlannedArticle> byPath = new HashMap<>();
    private final byte[] bomb;
    private final AtomicLong asked = new AtomicLong();
    private Instant throttledUntil = Instant.MIN;

    /**
     * @param middle when what changes once, changes
     * @param hub address of the hub, for outlets that have one
     */
    Front(Outlet outlet, Instant middle, String hub) {
        this.outlet = outlet;
        this.middle = middle;
        this.hub = outlet.has(Trait.HUB) ? hub : "";
        this.bomb = outlet.has(Trait.GZIP_BOMB) ? Packing.gzipBomb(BOMB_BYTES) : new byte[0];
        outlet.articles().forEach(article -> byPath.put(article.path(), article));
    }

    Answer answer(Ask ask) {
        if (outlet.troubles().stream().anyMatch(spell -> spell.holds(ask.now()))) {
            Answer down = Answer.plain(503, "Down for maintenance\n");
            return outlet.number() % 2 == 0 ? down.retryAfter(OUTAGE_RETRY) : down;
        }
        if (ask.path().equals("/robots.txt")) {
            return robots(ask);
        }
        long count = asked.incrementAndGet();
        if (outlet.has(Trait.HANGS) && count % HANGS_EVERY == 0) {
            return Answer.silence();
        }
        if (outlet.has(Trait.THROTTLES) || outlet.has(Trait.THROTTLES_TO_DATE)) {
            Duration left = throttled(count, ask.now());
            if (left.isPositive()) {
                return tooMany(left, ask.now());
            }
        }
        Answer found = encoded(found(ask), ask);
        return outlet.has(Trait.DRIPS) && found.body() instanceof Body.Whole(byte[] bytes)
                ? found.with(new Body.Drip(bytes))
                : found;
    }

    private synchronized Duration throttled(long count, Instant now) {
        if (count % THROTTLED_EVERY == 0 && !now.isBefore(throttledUntil)) {
            throttledUntil = now.truncatedTo(ChronoUnit.SECONDS).plus(THROTTLED_FOR);
        }
        return now.isBefore(throttledUntil) ? Duration.between(now, throttledUntil) : Duration.ZERO;
    }

    private Answer tooMany(Duration left, Instant now) {
        Answer answer = Answer.plain(429, "Too many requests\n");
        return outlet.has(Trait.THROTTLES) ? answer.retryAfter(left) : answer.with("Retry-After", date(now.plus(left)));
    }

    private Answer robots(Ask ask) {
        if (outlet.has(Trait.ROBOTS_DOWN)) {
            return Answer.plain(503, "Down\n");
        }
        var rules = new StringBuilder("User-agent: *\n");
        if (outlet.has(Trait.FORBIDS_ALL)) {
            rules.append("Disallow: /\n");
        }
        if (outlet.has(Trait.FORBIDS_PART)) {
            rules.append("Disallow: /premium/\n");
        }
        if (outlet.crawlDelay().isPositive()) {
            rules.append("Crawl-delay: ")
                    .append(outlet.crawlDelay().toSeconds())
                    .append('\n');
        }
        if (outlet.bySitemap()) {
            rules.append("Sitemap: ")
                    .append(ask.site())
                    .append(outlet.seedPaths().getFirst())
                    .append('\n');
        }
        boolean none = rules.indexOf("\n") == rules.length() - 1;
        return none && outlet.number() % 2 == 0
                ? Answer.plain(404, "No such page\n")
                : Answer.plain(200, rules.toString());
    }

    private Answer found(Ask ask) {
        String path = ask.path();
        PlannedArticle article = byPath.get(path);
        if (article != null) {
            return article.publishedAt().isAfter(ask.now()) ? missing() : page(article, ask);
        }
        if (path.startsWith("/r/") && outlet.has(Trait.COUNTS_CLICKS)) {
            return Answer.redirect(302, ask.site() + path.substring(2));
        }
        return switch (path) {
            case "/" ->
                Answer.of(
                        200,
                        "text/html; charset=utf-8",
                        PageHtml.home(outlet, ask.site(), outlet.listed(ask.now()))
                                .getBytes(UTF_8));
            case Outlet.FEED -> outlet.bySitemap() ? missing() : feed(ask);
            case Outlet.NEW_FEED -> feed(outlet.form(), ask);
            case Outlet.SECOND_FEED -> outlet.has(Trait.TWO_FEEDS) ? feed(FeedForm.ATOM, ask) : missing();
            case Outlet.SITEMAP -> outlet.has(Trait.SITEMAP) ? validated(XML, () -> newsSitemap(ask), ask) : missing();
            case Outlet.SITEMAP_INDEX -> outlet.has(Trait.SITEMAP_INDEX) ? sitemapIndex(ask) : missing();
            case "/news-sitemap.xml.gz" ->
                outlet.has(Trait.SITEMAP_INDEX)
                        ? Answer.of(
                                200,
                                "application/gzip",
                                Packing.gzip(newsSitemap(ask).getBytes(UTF_8)))
                        : missing();
            case "/loop" -> Answer.redirect(302, ask.site() + Outlet.FEED);
            default -> missing();
        };
    }

    private static Answer missing() {
        return Answer.plain(404, "No such page\n");
    }

    /** The address that outlets are asked for first; hostile ones have nothing else. */
    private Answer feed(Ask ask) {
        for (Trait trait : outlet.traits()) {
            switch (trait) {
                case MOVES -> {
                    if (!ask.now().isBefore(middle)) {
                        return Answer.redirect(301, ask.site() + Outlet.NEW_FEED);
                    }
                }
                case ELSEWHERE -> {
                    return Answer.redirect(302, ask.site() + Outlet.NEW_FEED);
                }
                case GONE -> {
                    if (!ask.now().isBefore(middle)) {
                        return Answer.plain(410, "Gone\n");
                    }
                }
                case GZIP_BOMB -> {
                    return Answer.of(200, FeedForm.RSS.mediaType, bomb).with("Content-Encoding", "gzip");
                }
                case ENDLESS -> {
                    byte[] piece =
                            "<item><title>More</title></item>\n".repeat(1_000).getBytes(UTF_8);
                    return Answer.of(200, FeedForm.RSS.mediaType, piece).with(new Body.Endless(piece));
                }
                case ENTITY_BOMB -> {
                    return Answer.of(200, FeedForm.RSS.mediaType, entityBomb().getBytes(UTF_8));
                }
                case PRIVATE_REDIRECT -> {
                    return Answer.redirect(302, outlet.number() % 2 == 0 ? "http://10.0.0.7/feed" : trap(ask));
                }
                case CREDENTIALS -> {
                    return Answer.redirect(302, ask.site().replace("://", "://reader:secret@") + Outlet.NEW_FEED);
                }
                case REDIRECT_LOOP -> {
                    return Answer.redirect(302, ask.site() + "/loop");
                }
                default -> {}
            }
        }
        return feed(outlet.form(), ask);
    }

    /** An address of this very server that no outlet has: who goes there is noticed. */
    private static String trap(Ask ask) {
        return ask.site().replaceFirst("//[^:/]+", "//" + Addresses.TRAP) + Outlet.FEED;
    }

    private Answer feed(FeedForm form, Ask ask) {
        String self = ask.site() + ask.path();
        Answer answer = validated(form.mediaType, () -> feedText(form, self, ask), ask);
        return hub.isEmpty() ? answer : answer.with("Link", "<" + hub + ">; rel=\"hub\", <" + self + ">; rel=\"self\"");
    }

    /** The feed as it stands; the hub sends it along. */
    String feedText(FeedForm form, String self, Ask ask) {
        String clicks = outlet.has(Trait.COUNTS_CLICKS) ? "/r" : "";
        List<PlannedArticle> articles = outlet.listed(ask.now());
        if (outlet.has(Trait.FLIPS_ORDER) && asked.get() % 2 == 0) {
            articles = articles.reversed();
        }
        String text = new FeedText(outlet, ask.site(), path -> ask.site() + clicks + path, ask.now())
                .write(form, articles, self, hub);
        return outlet.has(Trait.BROKEN_XML) ? broken(text) : text;
    }

    private String newsSitemap(Ask ask) {
        return SitemapText.news(outlet, ask.site(), outlet.listed(ask.now()));
    }

    private Answer sitemapIndex(Ask ask) {
        return Answer.of(
                200,
                XML,
                SitemapText.index(List.of(ask.site() + "/news-sitemap.xml.gz")).getBytes(UTF_8));
    }

    private Answer page(PlannedArticle article, Ask ask) {
        return validated("text/html; charset=utf-8", () -> PageHtml.of(outlet, article, ask.site(), ask.now()), ask);
    }

    /** With 304 where the client has it already (RFC 9110, section 13). */
    private Answer validated(String mediaType, Supplier<String> text, Ask ask) {
        byte[] bytes = text.get().getBytes(UTF_8);
        String declared = outlet.has(Trait.WRONG_CHARSET)
                ? mediaType.replaceFirst(";.*", "") + "; charset=iso-8859-1"
                : mediaType;
        Answer answer = Answer.of(200, declared, bytes);
        if (outlet.has(Trait.FICKLE_ETAG)) {
            return answer.with("ETag", "\"" + asked.get() + "-" + ask.now().toEpochMilli() + "\"");
        }
        if (!outlet.has(Trait.CONDITIONAL)) {
            return answer;
        }
        String tag = "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "\"";
        String changed = date(lastChange(ask.now()));
        String known = ask.header("if-none-match");
        boolean same = known.isEmpty() ? ask.header("if-modified-since").equals(changed) : known.contains(tag);
        Answer told = same ? new Answer(304, Map.of(), new Body.Whole(new byte[0])) : answer;
        return told.with("ETag", tag).with("Last-Modified", changed);
    }

    private Instant lastChange(Instant now) {
        return outlet.listed(now).stream()
                .map(article -> article.changedAt(now))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private Answer encoded(Answer answer, Ask ask) {
        if (answer.status() != 200
                || answer.headers().containsKey("Content-Encoding")
                || !(answer.body() instanceof Body.Whole(byte[] bytes))) {
            return answer;
        }
        if (outlet.has(Trait.BROTLI) && ask.accepts("br")) {
            return answer.with("Content-Encoding", "br").with(new Body.Whole(Packing.brotli(bytes)));
        }
        if (outlet.has(Trait.GZIP) && ask.accepts("gzip")) {
            return answer.with("Content-Encoding", "gzip").with(new Body.Whole(Packing.gzip(bytes)));
        }
        return answer;
    }

    /** As it is met: a bare ampersand, a control character, an element never closed, and the end is missing. */
    private static String broken(String rss) {
        return rss.replace("<description>News</description>", "<description>News & more \u0008<br>views</description>")
                .replace("\n</channel></rss>\n", "");
    }

    private static String entityBomb() {
        var text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"news\">");
        for (int i = 1; i < 10; i++) {
            text.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return text + "]><rss version=\"2.0\"><channel><title>&a9;</title><item><title>&a9;</title>"
                + "<link>http://127.0.0.1/</link></item></channel></rss>";
    }

    private static String date(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }
}
