package dateline.lab.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges what clients did to each host by what it was asked, and when. The host's robots rules are those of RFC 9309:
 * asked for first, believed for a day, and longer only while they cannot be had.
 *
 * @param delay least time between the starts of two requests to one host; a host's crawl delay counts where longer
 * @param jitter what the network may take off a delay, in the time of the simulated web
 * @param stall how long after an answer a client may take to read it, for what counts from there; likewise
 */
record Politeness(Duration delay, Duration jitter, Duration stall) {

    /** Before anything; unlike the least instant there is, some time can be taken off it. */
    private static final Instant NEVER = Instant.EPOCH;

    private static final Duration ROBOTS_HOLD = Duration.ofHours(24);

    /** One rule broken by one request. */
    record Fault(Rule rule, Request request, String detail) {
        @Override
        public String toString() {
            return rule + ": " + request.outlet().name() + request.path() + " at " + request.at() + ", " + detail;
        }
    }

    enum Rule {
        TOO_NEAR,
        PARALLEL,
        BEFORE_RETRY_AFTER,
        FORBIDDEN_BY_ROBOTS,
        ROBOTS_NOT_ASKED,
        ROBOTS_TOO_OLD,
        AGAIN_AFTER_GONE,
        CREDENTIALS_SENT
    }

    /** @param requests in the order of arrival */
    List<Fault> judge(List<Request> requests) {
        Map<Outlet, List<Request>> byOutlet = new HashMap<>();
        requests.forEach(request -> byOutlet.computeIfAbsent(request.outlet(), _ -> new ArrayList<>())
                .add(request));
        List<Fault> faults = new ArrayList<>();
        byOutlet.forEach((outlet, ofOne) -> judge(outlet, ofOne, faults));
        return faults;
    }

    private void judge(Outlet outlet, List<Request> requests, List<Fault> faults) {
        Duration apart = (outlet.crawlDelay().compareTo(delay) > 0 ? outlet.crawlDelay() : delay).minus(jitter);
        Request before = null;
        Instant blockedUntil = NEVER;
        Instant robotsAt = NEVER;
        boolean robotsFailed = false;
        Set<String> gone = new HashSet<>();
        for (Request request : requests) {
            if (before != null) {
                Duration since = Duration.between(before.at(), request.at());
                if (since.compareTo(apart) < 0) {
                    faults.add(new Fault(Rule.TOO_NEAR, request, since + " after " + before.path()));
                }
                if (request.at().isBefore(before.end().minus(jitter))) {
                    faults.add(new Fault(Rule.PARALLEL, request, "while " + before.path() + " was answered"));
                }
            }
            if (request.at().isBefore(blockedUntil.minus(jitter))) {
                faults.add(new Fault(Rule.BEFORE_RETRY_AFTER, request, "not before " + blockedUntil));
            }
            if (request.credentials()) {
                faults.add(new Fault(Rule.CREDENTIALS_SENT, request, "nobody gave it any"));
            }
            if (request.forRobots()) {
                robotsFailed = request.status() == 0 || request.status() == 429 || request.status() >= 500;
                robotsAt = robotsFailed ? robotsAt : request.at();
            } else {
                if (outlet.forbids(request.path())) {
                    faults.add(new Fault(Rule.FORBIDDEN_BY_ROBOTS, request, "robots.txt says no"));
                } else if (robotsAt.equals(NEVER)) {
                    faults.add(new Fault(Rule.ROBOTS_NOT_ASKED, request, "before robots.txt was read"));
                } else if (!robotsFailed
                        && request.at().isAfter(robotsAt.plus(ROBOTS_HOLD).plus(stall))) {
                    faults.add(new Fault(Rule.ROBOTS_TOO_OLD, request, "robots.txt read at " + robotsAt));
                }
                if (gone.contains(request.path())) {
                    faults.add(new Fault(Rule.AGAIN_AFTER_GONE, request, "said 410 before"));
                }
            }
            if (request.status() == 410) {
                gone.add(request.path());
            }
            if (request.retryAfter().isPositive()) {
                Instant until = request.at().plus(request.retryAfter());
                blockedUntil = until.isAfter(blockedUntil) ? until : blockedUntil;
            }
            before = request;
        }
    }
}
