package dateline.ingest.push;

import dateline.ingest.publish.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What became of the lines of one request. Written by one thread; read by others once that has ended. */
final class PushTally {

    /** More are counted but not listed: an answer longer than the request helps nobody. */
    private static final int MAX_LISTED = 1_000;

    private final List<Map<String, Object>> rejected = new ArrayList<>();
    private int publishedCount;
    private int repeatedCount;
    private int rejectedCount;
    private final AtomicInteger failedCount = new AtomicInteger();

    void count(long line, Outcome outcome) {
        switch (outcome) {
            case Outcome.Published() -> publishedCount++;
            case Outcome.Repeated() -> repeatedCount++;
            case Outcome.Rejected(var cause) -> {
                rejectedCount++;
                if (rejected.size() < MAX_LISTED) {
                    rejected.add(Map.of("line", line, "error", cause.getMessage()));
                }
            }
            case Outcome.Failed(var cause) -> failedCount.incrementAndGet();
        }
    }

    /** Safe to ask while counting goes on. */
    boolean anyFailed() {
        return failedCount.get() > 0;
    }

    boolean anyTaken() {
        return publishedCount + repeatedCount > 0;
    }

    boolean isEmpty() {
        return !anyTaken() && !anyFailed() && rejectedCount == 0;
    }

    /** The answer's body; {@code rejectedCount} and {@code failed} are there only when they say something. */
    Map<String, Object> answer() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("published", publishedCount);
        answer.put("repeated", repeatedCount);
        answer.put("rejected", rejected);
        if (rejectedCount > rejected.size()) {
            answer.put("rejectedCount", rejectedCount);
        }
        if (anyFailed()) {
            answer.put("failed", failedCount.get());
        }
        return answer;
    }
}
