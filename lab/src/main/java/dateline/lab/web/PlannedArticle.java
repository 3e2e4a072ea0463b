package dateline.lab.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One article of the plan. Its text follows from {@code text} and the number of its revisions so far.
 *
 * @param number counts the outlet's articles from 0
 * @param path on its outlet
 * @param text seed of the text; a syndicated copy has that of the original
 * @param revisedAfter when its text changes under the same address; null when it never does
 * @param wire name of the outlet whose text it is; null when its own
 */
record PlannedArticle(int number, String path, long text, Instant publishedAt, Duration revisedAfter, String wire) {

    Optional<Instant> revisedAt() {
        return Optional.ofNullable(revisedAfter).map(publishedAt::plus);
    }

    /** 0 before the revision, 1 from then on. */
    int revision(Instant now) {
        return revisedAt().filter(at -> !now.isBefore(at)).isPresent() ? 1 : 0;
    }

    /** Of its latest change. */
    Instant changedAt(Instant now) {
        return revisedAt().filter(at -> !now.isBefore(at)).orElse(publishedAt);
    }
}
