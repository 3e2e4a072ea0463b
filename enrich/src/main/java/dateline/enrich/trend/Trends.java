package dateline.enrich.trend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts things of one kind by the hour of event time, and says which rise against their own past.
 *
 * <p>The rise is that of Anscombe's root of a Poisson count (Biometrika 35, 1948), whose spread is one whatever the mean:
 * twice the difference of the roots. A thing without a past counts as seen less than once, so that what is new needs
 * support, not a history. Room is bounded. Not for several threads.
 */
final class Trends {

    private static final double ANSCOMBE = 3 / 8.0;

    /** How often a thing may have been seen by chance without that we know of it. */
    private static final double PRIOR = 0.5;

    private static final double HOUR = Duration.ofHours(1).toMillis();

    private final TrendRules rules;
    private final Map<String, Past> pasts = new HashMap<>();
    private final Fade fade;
    private final Past articles;
    private Instant now = Instant.MIN;

    Trends(TrendRules rules) {
        this.rules = rules;
        this.fade = new Fade(rules.fade());
        this.articles = new Past(fade, 0);
    }

    /** Counts one article that tells of these. */
    void count(Collection<String> things, Instant time) {
        now = time.isAfter(now) ? time : now;
        long hour = hour(time);
        articles.count(hour);
        for (String thing : things.size() == 1 ? things : Set.copyOf(things)) {
            pasts.computeIfAbsent(thing, _ -> new Past(fade, hour)).count(hour);
        }
        if (pasts.size() > rules.counted()) {
            forgetFaintest();
        }
    }

    /** What was counted as one thing is another. */
    void merge(String from, String into) {
        Past past = pasts.remove(from);
        if (past != null) {
            pasts.merge(into, past, (kept, other) -> {
                kept.addAll(other);
                return kept;
            });
        }
    }

    /** What rises in the hour before the newest article, highest rise first. */
    List<Rise> rising() {
        if (now.equals(Instant.MIN) || before(articles) < rules.history() * count(articles)) {
            return List.of();
        }
        return pasts.entrySet().stream()
                .filter(entry -> count(entry.getValue()) >= rules.support())
                .map(entry -> rise(entry.getKey(), entry.getValue()))
                .filter(rise -> rise.rise() >= rules.rise())
                .sorted(Comparator.comparingDouble(Rise::rise).reversed().thenComparing(Rise::of))
                .limit(rules.shown())
                .toList();
    }

    private Rise rise(String of, Past past) {
        double count = count(past);
        double all = count(articles);
        double expected = all * (before(past) + PRIOR) / (before(articles) + all);
        double rise = 2 * (Math.sqrt(count + ANSCOMBE) - Math.sqrt(expected + ANSCOMBE));
        return new Rise(of, count, expected, rise, past.series(hour(now)));
    }

    /** In the last 60 minutes, as if the articles of a clock hour were spread over it. */
    private double count(Past past) {
        long hour = hour(now);
        double passed = now.toEpochMilli() / HOUR - hour;
        return past.in(hour) + (1 - passed) * past.in(hour - 1);
    }

    /** The past ends where the hour that {@link #count} may take a share of begins. */
    private double before(Past past) {
        return past.before(hour(now) - 1);
    }

    /** Leaves room for some more, so that they go in batches. */
    private void forgetFaintest() {
        long hour = hour(now) + 1;
        int number = Math.min(rules.counted() / 4 + 1, pasts.size());
        var things = new String[pasts.size()];
        var counts = new double[things.length];
        int at = 0;
        for (Map.Entry<String, Past> counted : pasts.entrySet()) {
            things[at] = counted.getKey();
            counts[at++] = counted.getValue().before(hour);
        }
        double[] ordered = counts.clone();
        Arrays.sort(ordered);
        double line = ordered[number - 1];
        List<String> faintest = new ArrayList<>(number);
        List<String> onTheLine = new ArrayList<>();
        for (int i = 0; i < things.length; i++) {
            if (counts[i] < line) {
                faintest.add(things[i]);
            } else if (counts[i] == line) {
                onTheLine.add(things[i]);
            }
        }
        onTheLine.sort(Comparator.naturalOrder());
        faintest.forEach(pasts::remove);
        onTheLine.subList(0, number - faintest.size()).forEach(pasts::remove);
    }

    /** How many things are counted. */
    int size() {
        return pasts.size();
    }

    private static long hour(Instant time) {
        return (long) Math.floor(time.toEpochMilli() / HOUR);
    }
}
