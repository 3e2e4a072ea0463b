package dateline.sink.backend;

import static java.util.Map.entry;

import java.util.Map;
import java.util.TreeSet;

/** Every backend there is, by the name {@code --backend} takes. */
public final class Backends {

    /** Makes a backend; nothing is asked of it before it is used. */
    @FunctionalInterface
    interface Factory {
        Backend open(BackendConfig config);
    }

    static final Map<String, Factory> BY_NAME = Map.ofEntries(entry("opensearch", OpenSearchBackend::new));

    private Backends() {}

    /**
     * Opens the backend that is asked for.
     *
     * @throws IllegalArgumentException if there is none of this name, or the URL or a setting is not one it can use
     */
    public static Backend open(BackendConfig config) {
        Factory factory = BY_NAME.get(config.name());
        if (factory == null) {
            throw new IllegalArgumentException("--backend must be one of " + new TreeSet<>(BY_NAME.keySet())
                    + ", but was '" + config.name() + "'");
        }
        return factory.open(config);
    }
}
