package dateline.ingest.seed;

import dateline.ingest.seed.HealthRule.Verdict;
import dateline.ingest.source.Memory;
import dateline.ingest.source.Observation;
import dateline.ingest.source.SourceException;
import dateline.schemas.PendingEntry;
import dateline.schemas.Seed;
import dateline.schemas.SeedHealth;
import dateline.schemas.SeedState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Makes the state after a poll from the state before it and what the poll brought. */
final class AfterPoll {

    private AfterPoll() {}

    /** @param duplicateOf another seed with the same entries */
    static SeedState answered(Seed seed, SeedState before, Memory memory, Optional<String> duplicateOf, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MILLIS);
        Observation seen = memory.observation();
        SeedState.Builder state = SeedState.newBuilder(before);
        memory.writeTo(state);
        Rhythm rhythm = Rhythm.of(before.getRhythm());
        rhythm.learn(seen.times(), seen.newTimes(), now);
        Duration wish = seen.isChanged() || !seen.wish().isZero() ? seen.wish() : Duration.ofMillis(before.getWish());
        state.setPolledAt(now)
                .setPolls(before.getPolls() + 1)
                .setFailures(0)
                .setFailure(null)
                .setRhythm(rhythm.written())
                .setWish(wish.toMillis());
        seen.newest()
                .filter(newest -> before.getNewestAt() == null || newest.isAfter(before.getNewestAt()))
                .ifPresent(newest -> state.setNewestAt(newest.truncatedTo(ChronoUnit.MILLIS)));
        if (seen.newEntries() > 0) {
            state.setArticleAt(now);
        }
        Instant next = NextPoll.after(now, rhythm, wish, interval(seed), seen.hasMore());
        state.setNextPollAt(orRetry(next, state, now));
        judge(state, HealthRule.answered(state, seen, rhythm, duplicateOf, now), now);
        return state.build();
    }

    static SeedState failed(Seed seed, SeedState before, Memory memory, SourceException failure, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MILLIS);
        SeedState.Builder state = SeedState.newBuilder(before);
        memory.writeTo(state);
        int failures = before.getFailures() + 1;
        state.setPolledAt(now)
                .setPolls(before.getPolls() + 1)
                .setFailures(failures)
                .setFailure(failure.getMessage())
                .setNextPollAt(NextPoll.afterFailure(now, failure, failures, interval(seed)));
        judge(state, HealthRule.failed(state, failure), now);
        return state.build();
    }

    private static Duration interval(Seed seed) {
        return seed.getPollInterval() == null ? null : Duration.ofMillis(Math.max(1_000, seed.getPollInterval()));
    }

    /** The next poll also tries entries again whose page could not be had, so it comes when the first of them is due. */
    private static Instant orRetry(Instant next, SeedState.Builder state, Instant now) {
        Instant soonest = now.plus(NextPoll.SHORTEST);
        return state.getPending().stream()
                .map(PendingEntry::getNotBefore)
                .map(at -> at.isBefore(soonest) ? soonest : at)
                .filter(at -> at.isBefore(next))
                .min(Instant::compareTo)
                .orElse(next);
    }

    private static void judge(SeedState.Builder state, Verdict verdict, Instant now) {
        state.setHealth(verdict.health()).setHealthReason(verdict.reason());
        if (state.getFailure() == null
                && (verdict.health() == SeedHealth.GOOD || verdict.health() == SeedHealth.MOVED)) {
            state.setGoodAt(now);
        }
    }
}
