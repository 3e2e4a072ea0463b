package dateline.sink.alert;

import dateline.schemas.Alert;
import dateline.schemas.AlertKind;
import dateline.schemas.Held;
import dateline.schemas.StoredSearch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * How much one stored search may disturb: what went out within the hour, and what is held for a digest. Made from its
 * alerts, in whichever order they are told. Not thread-safe.
 */
final class Restraint {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Of a digest; the rest is counted. */
    static final int MOST_NAMED = 100;

    private final Deque<Instant> disturbed = new ArrayDeque<>();
    private final List<Alert> held = new ArrayList<>();
    private int heldCount;
    private Instant digested = Instant.MIN;

    /** Takes note of an alert or digest that is on the topic. */
    void note(Alert alert) {
        Instant at = alert.getMatchedAt();
        if (alert.getKind() == AlertKind.DIGEST) {
            if (at.isAfter(digested)) {
                digested = at;
            }
            disturbed.add(at);
            held.removeIf(one -> !one.getMatchedAt().isAfter(digested));
            heldCount = held.size();
        } else if (alert.getHeld() == Held.NO) {
            disturbed.add(at);
        } else if (at.isAfter(digested)) {
            heldCount++;
            if (held.size() < MOST_NAMED) {
                held.add(alert);
            }
        }
    }

    /** Whether an alert of now has to be held, and why. */
    Held held(StoredSearch search, Instant now) {
        if (Quiet.at(now, search.getQuietHours())) {
            return Held.QUIET_HOURS;
        }
        return isFull(search, now) ? Held.RATE : Held.NO;
    }

    private boolean isFull(StoredSearch search, Instant now) {
        disturbed.removeIf(at -> !at.isAfter(now.minus(HOUR)));
        return search.getMaxPerHour() != null && disturbed.size() >= search.getMaxPerHour();
    }

    /** What was held, in one, if it is time: no quiet hours, and an hour after the first of too many. */
    Optional<Alert> digest(StoredSearch search, Instant now) {
        if (held.isEmpty() || Quiet.at(now, search.getQuietHours()) || isFull(search, now)) {
            return Optional.empty();
        }
        held.sort(Comparator.comparing(Alert::getMatchedAt).thenComparing(Alert::getAlertId));
        Alert first = held.getFirst();
        boolean tooMany = held.stream().anyMatch(alert -> alert.getHeld() == Held.RATE);
        if (tooMany && search.getMaxPerHour() != null && first.getMatchedAt().isAfter(now.minus(HOUR))) {
            return Optional.empty();
        }
        return Optional.of(Alert.newBuilder(first)
                .setAlertId(search.getSearchId() + "/digest/" + now.toEpochMilli())
                .setKind(AlertKind.DIGEST)
                .setSearchName(search.getName())
                .setHeld(Held.NO)
                .setMatchedAt(now)
                .setCount(heldCount)
                .setAlertIds(held.stream().map(Alert::getAlertId).toList())
                .build());
    }

    /** Nothing that anybody will have to know. */
    boolean isIdle(Instant now) {
        disturbed.removeIf(at -> !at.isAfter(now.minus(HOUR)));
        return disturbed.isEmpty() && held.isEmpty();
    }
}
