package dateline.lab.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the requests of a run were for.
 *
 * @param pages articles asked for
 * @param redirects hops on the way somewhere
 * @param listsWithNews feeds and sitemaps that listed an article more than when they were asked before
 * @param listsUnchanged the others, answered with 304
 * @param listsInFull the others, sent again
 * @param robots requests for robots.txt
 * @param refused answers of 4xx and 5xx, and none
 */
record Traffic(
        int pages, int redirects, int listsWithNews, int listsUnchanged, int listsInFull, int robots, int refused) {

    private static final Set<String> LISTS = Set.of(
            Outlet.FEED,
            Outlet.SECOND_FEED,
            Outlet.NEW_FEED,
            Outlet.SITEMAP,
            Outlet.SITEMAP_INDEX,
            "/news-sitemap.xml.gz");

    private enum Purpose {
        PAGE,
        REDIRECT,
        LIST_WITH_NEWS,
        LIST_UNCHANGED,
        LIST_IN_FULL,
        ROBOTS,
        REFUSED
    }

    /** @param requests in the order of arrival */
    static Traffic of(List<Request> requests) {
        Map<String, Integer> listed = new HashMap<>();
        Map<Purpose, Integer> counts = new EnumMap<>(Purpose.class);
        requests.forEach(request -> counts.merge(purpose(request, listed), 1, Integer::sum));
        return new Traffic(
                counts.getOrDefault(Purpose.PAGE, 0),
                counts.getOrDefault(Purpose.REDIRECT, 0),
                counts.getOrDefault(Purpose.LIST_WITH_NEWS, 0),
                counts.getOrDefault(Purpose.LIST_UNCHANGED, 0),
                counts.getOrDefault(Purpose.LIST_IN_FULL, 0),
                counts.getOrDefault(Purpose.ROBOTS, 0),
                counts.getOrDefault(Purpose.REFUSED, 0));
    }

    /** @param listed how many articles were out when a list was last asked for */
    private static Purpose purpose(Request request, Map<String, Integer> listed) {
        if (request.forRobots()) {
            return Purpose.ROBOTS;
        }
        if (request.status() == 0 || request.status() >= 400) {
            return Purpose.REFUSED;
        }
        boolean same = request.status() == 304;
        if (request.status() >= 300 && !same) {
            return Purpose.REDIRECT;
        }
        if (!LISTS.contains(request.path())) {
            return Purpose.PAGE;
        }
        int published = request.outlet().published(request.at());
        Integer before = listed.put(request.outlet().name() + request.path(), published);
        if (before == null || published > before) {
            return Purpose.LIST_WITH_NEWS;
        }
        return same ? Purpose.LIST_UNCHANGED : Purpose.LIST_IN_FULL;
    }

    int all() {
        return pages + redirects + listsWithNews + listsUnchanged + listsInFull + robots + refused;
    }
}
