package dateline.ingest.seed;

import dateline.schemas.Seed;
import dateline.schemas.SeedState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The seeds that are being read, by site: what one has taken, another of its site need not. Safe for many threads. */
final class SiteSeeds {

    private final Map<String, Map<String, SeedRun>> bySite = new ConcurrentHashMap<>();

    void add(Seed seed, SeedRun run) {
        bySite.computeIfAbsent(Site.of(seed.getUrl()), _ -> new ConcurrentHashMap<>())
                .put(seed.getSeedId(), run);
    }

    void remove(Seed seed) {
        bySite.computeIfPresent(Site.of(seed.getUrl()), (_, runs) -> {
            runs.remove(seed.getSeedId());
            return runs.isEmpty() ? null : runs;
        });
    }

    /** States as last made safe of the others of a seed's site. */
    List<SeedState> besides(Seed seed) {
        return bySite.getOrDefault(Site.of(seed.getUrl()), Map.of()).entrySet().stream()
                .filter(other -> !other.getKey().equals(seed.getSeedId()))
                .map(other -> other.getValue().state())
                .toList();
    }
}
