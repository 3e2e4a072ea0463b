package dateline.ingest.source;

import static java.util.Map.entry;

import dateline.schemas.Seed;
import java.util.List;
import java.util.Map;

/** Every kind of source. A new one is a class, its line here, and a test. */
public final class Sources {

    /** Makes the source a seed names. */
    @FunctionalInterface
    interface Factory {
        Source of(Seed seed, SourceParts parts, Memory memory);
    }

    static final Map<String, Factory> BY_KIND = Map.ofEntries(
            entry(FeedSource.KIND, FeedSource::new),
            entry(FileSource.KIND, FileSource::new),
            entry(PageSource.KIND, PageSource::new),
            entry(SitemapSource.KIND, SitemapSource::new),
            entry(WarcSource.KIND, WarcSource::new));

    private Sources() {}

    /** The kinds there are, by alphabet. */
    public static List<String> kinds() {
        return BY_KIND.keySet().stream().sorted().toList();
    }

    /**
     * Makes the source a seed names.
     *
     * @param memory what earlier polls of it left behind
     * @throws IllegalArgumentException if there is no such kind of source
     */
    public static Source of(Seed seed, SourceParts parts, Memory memory) {
        Factory factory = BY_KIND.get(seed.getKind());
        if (factory == null) {
            throw new IllegalArgumentException("Seed " + seed.getSeedId() + " is of kind " + seed.getKind()
                    + ", but a source is one of " + kinds());
        }
        return factory.of(seed, parts, memory);
    }
}
