package dateline.lab.web;

import dateline.lab.web.Outlet.Spell;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what the plan published with what arrived on topic {@code articles}.
 *
 * @param expected articles of the plan that could be had: listed for long enough by a feed or sitemap that may be read,
 *     on a page that may be read
 * @param missed those of them that never arrived
 * @param outOfReach articles of the plan that could not be had
 * @param doubled records that say what an earlier one said
 * @param unknown records of articles that nobody published, or with another headline than theirs
 * @param revisions records with a changed text
 * @param plannedRevisions articles whose text changed while they were listed
 * @param delaysMillis from publication to the topic, ascending, in the time of the simulated web
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Coverage(
        int expected,
        List<PlannedUrl> missed,
        int outOfReach,
        List<Arrival> doubled,
        List<Arrival> unknown,
        int revisions,
        int plannedRevisions,
        long[] delaysMillis) {

    /** An article with its address. */
    record PlannedUrl(Outlet outlet, PlannedArticle article, String url, Duration listed) {
        @Override
        public String toString() {
            return url + " published " + article.publishedAt() + ", listed for " + listed;
        }
    }

    /**
     * @param port of the simulated web, part of every address
     * @param from what was published before, is not timed
     * @param until when reading ended
     * @param listed what was listed for less, nobody promised to see
     */
    static Coverage of(Plan plan, int port, List<Arrival> arrivals, Instant from, Instant until, Duration listed) {
        Map<String, PlannedUrl> planned = new HashMap<>();
        Instant middle =
                plan.start().plus(Duration.between(plan.start(), plan.end()).dividedBy(2));
        for (Outlet outlet : plan.outlets()) {
            for (PlannedArticle article : outlet.articles()) {
                String url = "http://" + outlet.name() + ":" + port + article.path();
                planned.put(url, new PlannedUrl(outlet, article, url, reachable(outlet, article, from, until, middle)));
            }
        }
        Map<String, Instant> first = new HashMap<>();
        Set<String> contents = new HashSet<>();
        List<Arrival> doubled = new ArrayList<>();
        List<Arrival> unknown = new ArrayList<>();
        int revisions = 0;
        for (Arrival arrival : arrivals) {
            PlannedUrl plannedAs = planned.get(arrival.url());
            if (plannedAs == null
                    || !MadeText.headline(plannedAs.article().text()).equals(arrival.headline())) {
                unknown.add(arrival);
            } else if (!contents.add(arrival.articleId() + ' ' + arrival.content())) {
                doubled.add(arrival);
            } else if (first.putIfAbsent(arrival.url(), arrival.at()) != null) {
                revisions++;
            }
        }
        List<PlannedUrl> expected = planned.values().stream()
                .filter(one -> one.listed().compareTo(listed) >= 0)
                .toList();
        long[] delays = planned.values().stream()
                .filter(one -> first.containsKey(one.url())
                        && !one.article().publishedAt().isBefore(from))
                .mapToLong(one -> Duration.between(one.article().publishedAt(), first.get(one.url()))
                        .toMillis())
                .sorted()
                .toArray();
        return new Coverage(
                expected.size(),
                expected.stream().filter(one -> !first.containsKey(one.url())).toList(),
                planned.size() - expected.size(),
                doubled,
                unknown,
                revisions,
                (int) expected.stream()
                        .filter(one -> one.article()
                                .revisedAt()
                                .filter(at -> at.isBefore(one.outlet().listedUntil(one.article(), until)))
                                .isPresent())
                        .count(),
                delays);
    }

    int arrived() {
        return expected - missed.size();
    }

    /** @param share 0 to 1; the smallest delay that so many are not above; NaN without any */
    double delaySeconds(double share) {
        if (delaysMillis.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(share * delaysMillis.length) - 1;
        return delaysMillis[Math.max(0, index)] / 1000.0;
    }

    double meanDelaySeconds() {
        return Arrays.stream(delaysMillis).average().orElse(Double.NaN) / 1000;
    }

    /** How long it was listed while its outlet answered and might be asked; zero if it may never be had. */
    private static Duration reachable(
            Outlet outlet, PlannedArticle article, Instant from, Instant until, Instant middle) {
        if (outlet.hostile()
                || outlet.forbids(article.path())
                || outlet.forbids(outlet.seedPaths().getFirst())) {
            return Duration.ZERO;
        }
        Instant start = article.publishedAt().isBefore(from) ? from : article.publishedAt();
        Instant end = outlet.listedUntil(article, until);
        if (outlet.has(Trait.GONE) && end.isAfter(middle)) {
            end = middle;
        }
        if (!start.isBefore(end)) {
            return Duration.ZERO;
        }
        Duration listed = Duration.between(start, end);
        for (Spell spell : outlet.troubles()) {
            Instant later = spell.from().isAfter(start) ? spell.from() : start;
            Instant earlier = spell.to().isBefore(end) ? spell.to() : end;
            if (later.isBefore(earlier)) {
                listed = listed.minus(Duration.between(later, earlier));
            }
        }
        return listed;
    }
}
