package dateline.lab.web;

import static dateline.lab.web.Trait.*;

import dateline.lab.web.Outlet.Spell;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * All that the simulated web will publish and how each of its hosts behaves. The same seed makes the same plan.
 *
 * @param start first instant something may be published
 * @param end nothing is published from here on
 */
record Plan(Instant start, Instant end, List<Outlet> outlets) {

    /** Handed out in turn, so that every behaviour is there from this many hosts on, and about as often as another. */
    private static final List<Set<Trait>> ROLES = List.of(
            EnumSet.of(WIRE, CONDITIONAL, GZIP),
            EnumSet.of(CONDITIONAL),
            EnumSet.of(CONDITIONAL, GZIP, REVISES),
            EnumSet.of(BROTLI, SYNDICATES),
            EnumSet.of(FICKLE_ETAG, GZIP),
            EnumSet.of(CONDITIONAL, THROTTLES),
            EnumSet.of(THROTTLES_TO_DATE, REVISES),
            EnumSet.of(CONDITIONAL, OUTAGES),
            EnumSet.of(CONDITIONAL, MOVES),
            EnumSet.of(ELSEWHERE, SYNDICATES),
            EnumSet.of(CONDITIONAL, COUNTS_CLICKS),
            EnumSet.of(CONDITIONAL, DRIPS),
            EnumSet.of(HANGS),
            EnumSet.of(FORBIDS_ALL),
            EnumSet.of(CONDITIONAL, FORBIDS_PART),
            EnumSet.of(ROBOTS_DOWN),
            EnumSet.of(CONDITIONAL, CRAWL_DELAY),
            EnumSet.of(FLIPS_ORDER, GZIP),
            EnumSet.of(CONDITIONAL, SHORT_WINDOW, SYNDICATES),
            EnumSet.of(BROKEN_XML),
            EnumSet.of(WRONG_CHARSET, CONDITIONAL),
            EnumSet.of(CONDITIONAL, TWO_FEEDS),
            EnumSet.of(SITEMAP, CONDITIONAL),
            EnumSet.of(SITEMAP_INDEX),
            EnumSet.of(HUB, CONDITIONAL),
            EnumSet.of(HUB, LYING_HUB),
            EnumSet.of(DEAD, CONDITIONAL),
            EnumSet.of(GONE),
            EnumSet.of(WIRE, SHORT_WINDOW, BROTLI),
            EnumSet.of(GZIP_BOMB),
            EnumSet.of(ENDLESS),
            EnumSet.of(ENTITY_BOMB),
            EnumSet.of(PRIVATE_REDIRECT),
            EnumSet.of(CREDENTIALS),
            EnumSet.of(REDIRECT_LOOP));

    private static final List<FeedForm> FORMS = List.of(FeedForm.values());
    private static final double WIRE_A_WEEK = 500;
    private static final double USUAL_A_WEEK = 18;
    private static final int USUAL_WINDOW = 40;
    private static final double REVISED = .2;
    private static final double SYNDICATED = .4;

    /** A copy appears so long after the original. */
    private static final int COPY_SECONDS = 6 * 3_600;

    /** Something is out before the week begins, as on any site. */
    private static final Duration BEFORE = Duration.ofHours(12);

    static Plan of(int hosts, Instant from, Duration length, long seed) {
        if (hosts < 1 || hosts > 5_000) {
            throw new IllegalArgumentException("--hosts must be 1 to 5000, but was " + hosts);
        }
        Instant start = from.truncatedTo(ChronoUnit.SECONDS); // as feeds write it
        var random = new SplittableRandom(seed);
        List<Outlet> outlets = new ArrayList<>();
        for (int i = 0; i < hosts; i++) {
            outlets.add(outlet(i, outlets, start, start.plus(length), random.split()));
        }
        return new Plan(start, start.plus(length), List.copyOf(outlets));
    }

    /** When what changes once, changes. */
    Instant middle() {
        return start.plus(Duration.between(start, end).dividedBy(2));
    }

    long articles() {
        return outlets.stream().mapToLong(outlet -> outlet.articles().size()).sum();
    }

    private static Outlet outlet(int number, List<Outlet> before, Instant start, Instant end, SplittableRandom random) {
        Set<Trait> traits = ROLES.get(number % ROLES.size());
        List<Outlet> wires = before.stream().filter(outlet -> outlet.has(WIRE)).toList();
        boolean wire = traits.contains(WIRE);
        String name = String.format(Locale.ROOT, "%s-%03d.test", wire ? "wire" : "paper", number);
        double perWeek = wire ? WIRE_A_WEEK * (.6 + random.nextDouble()) : usual(random);
        var rhythm = new Rhythm(traits.contains(DEAD) ? 0 : perWeek, random.nextInt(-8, 11), wire ? 0 : .08);
        List<Instant> times = rhythm.times(start.minus(BEFORE), end, random);
        List<PlannedArticle> articles = new ArrayList<>();
        for (Instant time : times) {
            articles.add(article(articles.size(), number, time, traits, wires, random));
        }
        boolean shortWindow = traits.contains(SHORT_WINDOW);
        return new Outlet(
                number,
                name,
                Set.copyOf(traits),
                traits.contains(BROKEN_XML) ? FeedForm.RSS : FORMS.get(random.nextInt(FORMS.size())),
                shortWindow ? random.nextInt(10, 21) : USUAL_WINDOW,
                traits.contains(CRAWL_DELAY) ? Duration.ofSeconds(random.nextInt(10, 31)) : Duration.ZERO,
                traits.contains(OUTAGES) ? spells(start, end, random) : List.of(),
                List.copyOf(articles));
    }

    /** Most outlets write little and a few much: log-normal, cut at ten times the median. */
    private static double usual(SplittableRandom random) {
        return USUAL_A_WEEK * Math.min(10, Math.exp(random.nextGaussian()));
    }

    private static PlannedArticle article(
            int number, int outlet, Instant time, Set<Trait> traits, List<Outlet> wires, SplittableRandom random) {
        String part = traits.contains(FORBIDS_PART) && number % 4 == 0 ? "/premium/" : "/news/";
        long text = random.nextLong();
        String wire = null;
        if (traits.contains(SYNDICATES) && !wires.isEmpty() && random.nextDouble() < SYNDICATED) {
            Outlet from = wires.get(random.nextInt(wires.size()));
            int out = from.published(time.minusSeconds(random.nextInt(COPY_SECONDS)));
            if (out > 0) {
                wire = from.name();
                text = from.articles().get(out - 1).text();
            }
        }
        Duration revised = traits.contains(REVISES) && random.nextDouble() < REVISED
                ? Duration.ofMinutes(random.nextInt(20, 360))
                : null;
        String day = time.toString().substring(0, 10).replace('-', '/');
        return new PlannedArticle(number, part + day + "/a" + outlet + "-" + number, text, time, revised, wire);
    }

    /** One to three hours every second day or so. */
    private static List<Spell> spells(Instant start, Instant end, SplittableRandom random) {
        List<Spell> spells = new ArrayList<>();
        Instant from = start.plus(Duration.ofMinutes(random.nextInt(6 * 60, 40 * 60)));
        while (from.isBefore(end)) {
            Instant to = from.plus(Duration.ofMinutes(random.nextInt(60, 180)));
            spells.add(new Spell(from, to));
            from = to.plus(Duration.ofMinutes(random.nextInt(24 * 60, 60 * 60)));
        }
        return spells;
    }
}
