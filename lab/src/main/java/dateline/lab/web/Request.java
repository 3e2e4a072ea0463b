package dateline.lab.web;

import java.time.Duration;
import java.time.Instant;

/**
 * One request that the simulated web answered, in its own time.
 *
 * @param outlet host that was asked
 * @param path with query
 * @param at when it arrived
 * @param end when the last of the answer was handed over; never before {@code at}
 * @param status 0 when it was left without an answer
 * @param retryAfter what the answer asked for; zero when nothing
 * @param credentials whether it carried any
 */
record Request(
        Outlet outlet, String path, Instant at, Instant end, int status, Duration retryAfter, boolean credentials) {

    boolean forRobots() {
        return path.equals("/robots.txt");
    }
}
