package dateline.ingest.source;

import static java.util.Map.entry;

import dateline.ingest.read.ArticleReader;
import dateline.schemas.Seed;
import java.util.Map;

/** Every kind of source. A new one is a class, its line here, and a test. */
public final class Sources {

    /** Makes the source a seed names. */
    @FunctionalInterface
    interface Factory {
        Source of(Seed seed, ArticleReader reader);
    }

    static final Map<String, Factory> BY_KIND =
            Map.ofEntries(entry(FileSource.KIND, FileSource::new), entry(WarcSource.KIND, WarcSource::new));

    private Sources() {}

    /**
     * Makes the source a seed names.
     *
     * @throws IllegalArgumentException if there is no such kind of source
     */
    public static Source of(Seed seed, ArticleReader reader) {
        Factory factory = BY_KIND.get(seed.getKind());
        if (factory == null) {
            throw new IllegalArgumentException("Seed " + seed.getSeedId() + " is of kind " + seed.getKind()
                    + ", but a source is one of "
                    + BY_KIND.keySet().stream().sorted().toList());
        }
        return factory.of(seed, reader);
    }
}
