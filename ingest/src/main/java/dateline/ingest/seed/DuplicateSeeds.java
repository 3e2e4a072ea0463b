package dateline.ingest.seed;

import dateline.schemas.SeedState;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds seeds that bring the same entries, by the entries they met last. Of two, the one whose id comes first stands,
 * the other is the duplicate. Safe for use by many threads.
 */
public final class DuplicateSeeds {

    /** What a feed lists, and a little more. */
    private static final int NEWEST = 40;

    /** Fewer entries in common may be chance: a column in two sections. */
    private static final int FEWEST = 8;

    /** Of its newest entries, so many are among those of the other; the two are polled at different times. */
    private static final double SAME = 0.8;

    private static final int HASH_DIGITS = 16;

    private final Map<String, Set<String>> newestBySeed = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> seedsByEntry = new ConcurrentHashMap<>();

    /** Notes what a seed met last; from its state, whoever wrote it. */
    public synchronized void note(SeedState state) {
        forget(state.getSeedId());
        List<String> seen = state.getSeen();
        Set<String> newest = new HashSet<>();
        for (String line : seen.subList(Math.max(0, seen.size() - NEWEST), seen.size())) {
            newest.add(line.substring(0, Math.min(line.length(), HASH_DIGITS)));
        }
        if (newest.size() >= FEWEST) {
            newestBySeed.put(state.getSeedId(), newest);
            newest.forEach(entry ->
                    seedsByEntry.computeIfAbsent(entry, e -> new HashSet<>()).add(state.getSeedId()));
        }
    }

    /** A seed that was taken out. */
    public synchronized void forget(String seedId) {
        Set<String> before = newestBySeed.remove(seedId);
        if (before != null) {
            for (String entry : before) {
                Set<String> seeds = seedsByEntry.get(entry);
                seeds.remove(seedId);
                if (seeds.isEmpty()) {
                    seedsByEntry.remove(entry);
                }
            }
        }
    }

    /** The seed that this one is a duplicate of. */
    public synchronized Optional<String> originalOf(String seedId) {
        Set<String> own = newestBySeed.get(seedId);
        if (own == null) {
            return Optional.empty();
        }
        Set<String> near = new HashSet<>();
        own.forEach(entry -> near.addAll(seedsByEntry.getOrDefault(entry, Set.of())));
        return near.stream()
                .filter(other -> other.compareTo(seedId) < 0)
                .filter(other -> isSame(own, newestBySeed.get(other)))
                .min(String::compareTo);
    }

    private static boolean isSame(Set<String> own, Set<String> other) {
        long common = own.stream().filter(other::contains).count();
        int smaller = Math.min(own.size(), other.size());
        int larger = Math.max(own.size(), other.size());
        // A section's feed is part of the main feed and yet brings more of its own over time.
        return common >= SAME * smaller && 2 * smaller > larger;
    }
}
