package dateline.ingest.seed;

import dateline.ingest.source.Observation;
import dateline.ingest.source.SourceException;
import dateline.ingest.source.SourceException.Trouble;
import dateline.schemas.SeedHealth;
import dateline.schemas.SeedState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Says what is the matter with a source, by rule. */
final class HealthRule {

    /** Fewer failures in a row are a hiccup. */
    private static final int FAILING = 3;

    /** Its newest entry is older than that. */
    private static final Duration STALE = Duration.ofDays(30);

    /** So many entries should have come and did not: one source in 3,000 is that silent by chance. */
    private static final double SILENT_ENTRIES = 8;

    private static final Duration SILENT_AT_LEAST = Duration.ofHours(6);

    /** Fewer pages gone say nothing. */
    private static final int EPHEMERAL = 3;

    /** @param reason null where nothing is wrong */
    record Verdict(SeedHealth health, String reason) {}

    private HealthRule() {}

    /** @param before in which this failure is counted already */
    static Verdict failed(SeedState.Builder before, SourceException failure) {
        String detail = failure.getMessage();
        if (failure.trouble() == Trouble.BLOCKED) {
            return new Verdict(SeedHealth.BLOCKED, detail);
        }
        boolean hiccup = failure.trouble() == Trouble.PASSING
                && before.getFailures() < FAILING
                && before.getHealth() != SeedHealth.UNKNOWN;
        return hiccup
                ? new Verdict(before.getHealth(), before.getHealthReason())
                : new Verdict(
                        SeedHealth.FAILING,
                        detail + (before.getFailures() > 1 ? ", " + before.getFailures() + " times in a row" : ""));
    }

    /**
     * @param state with what this poll brought
     * @param duplicateOf another seed with the same entries
     */
    static Verdict answered(
            SeedState.Builder state, Observation seen, Rhythm rhythm, Optional<String> duplicateOf, Instant now) {
        if (duplicateOf.isPresent()) {
            return new Verdict(SeedHealth.DUPLICATE, "its entries are those of seed " + duplicateOf.get());
        }
        if (isEphemeral(state, seen)) {
            return new Verdict(
                    SeedHealth.EPHEMERAL,
                    seen.goneEntries() > 0
                            ? seen.goneEntries() + " of " + seen.newEntries() + " new pages were gone already"
                            : state.getHealthReason());
        }
        Instant newest = state.getNewestAt();
        if (newest != null && newest.isBefore(now.minus(STALE)) && isOld(state.getArticleAt(), newest, now)) {
            return new Verdict(SeedHealth.STALE, "its newest entry is from " + day(newest));
        }
        Instant last = later(newest, state.getArticleAt());
        if (last == null) {
            return seen.isChanged() && state.getPolls() > 1
                    ? new Verdict(SeedHealth.SILENT, "it lists no entries")
                    : new Verdict(SeedHealth.UNKNOWN, null);
        }
        double expected = rhythm.expected(last, now);
        if (expected >= SILENT_ENTRIES && last.isBefore(now.minus(SILENT_AT_LEAST))) {
            return new Verdict(
                    SeedHealth.SILENT,
                    "nothing new since " + last.truncatedTo(ChronoUnit.MINUTES) + ", where " + Math.round(expected)
                            + " were to be expected");
        }
        return state.getMovedTo() == null
                ? new Verdict(SeedHealth.GOOD, null)
                : new Verdict(SeedHealth.MOVED, "it moved to " + state.getMovedTo() + " and is read there");
    }

    private static boolean isEphemeral(SeedState.Builder state, Observation seen) {
        if (seen.goneEntries() >= EPHEMERAL && 2 * seen.goneEntries() >= seen.newEntries()) {
            return true;
        }
        return state.getHealth() == SeedHealth.EPHEMERAL && seen.newEntries() <= seen.goneEntries();
    }

    /** Undated entries may be new though the dated ones are old. */
    private static boolean isOld(Instant articleAt, Instant newest, Instant now) {
        return articleAt == null || articleAt.isBefore(now.minus(STALE)) || newest.isBefore(articleAt.minus(STALE));
    }

    private static Instant later(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static String day(Instant at) {
        return at.toString().substring(0, "2026-05-03".length());
    }
}
