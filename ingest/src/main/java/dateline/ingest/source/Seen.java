package dateline.ingest.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries of one source that were taken. Bounded: the one longest not met in the source is forgotten first, so that
 * an entry that vanishes and comes back, as in sitemaps that forget, is known again.
 */
final class Seen {

    /** Ten times what the largest feeds and news sitemaps hold; some 200 kB. */
    static final int MOST = 10_000;

    /** So many are kept however few the source holds; some 10 kB. */
    private static final int LEAST = 300;

    /** Twice and more, since a source may show another part of its entries each time. */
    private static final int TIMES_ITS_ENTRIES = 3;

    private static final String NO_VERSION = "";

    private final Map<String, String> versionByKey = new LinkedHashMap<>();

    Seen(List<String> written) {
        for (String line : written) {
            int colon = line.indexOf(':');
            versionByKey.put(
                    colon < 0 ? line : line.substring(0, colon), colon < 0 ? NO_VERSION : line.substring(colon + 1));
        }
    }

    /** As the state keeps it, the longest not met first. */
    List<String> written() {
        List<String> lines = new ArrayList<>(versionByKey.size());
        versionByKey.forEach((key, version) -> lines.add(version.isEmpty() ? key : key + ':' + version));
        return lines;
    }

    boolean isEmpty() {
        return versionByKey.isEmpty();
    }

    /** Whether it was taken, in this or an earlier version. */
    boolean has(Entry entry) {
        return versionByKey.containsKey(hash(entry.key()))
                || (!entry.secondKey().isEmpty() && versionByKey.containsKey(hash(entry.secondKey())));
    }

    /** Whether it was taken, and then stated an earlier time of its last change. */
    boolean hasEarlier(Entry entry) {
        String before = versionByKey.get(hash(entry.key()));
        return before != null
                && !before.isEmpty()
                && entry.modifiedAt() != null
                && Long.parseLong(before, 16) < entry.modifiedAt().getEpochSecond();
    }

    void add(Entry entry) {
        String before = versionByKey.getOrDefault(hash(entry.key()), NO_VERSION);
        put(entry, entry.modifiedAt() == null ? before : version(entry.modifiedAt()));
    }

    /** It is still in the source. */
    void meet(Entry entry) {
        String before = versionByKey.get(hash(entry.key()));
        put(entry, before == null ? version(entry.modifiedAt()) : before);
    }

    /** @param inSource entries the source holds now */
    void shrink(int inSource) {
        int most = Math.clamp((long) TIMES_ITS_ENTRIES * inSource, LEAST, MOST);
        var eldest = versionByKey.keySet().iterator();
        for (int over = versionByKey.size() - most; over > 0; over--) {
            eldest.next();
            eldest.remove();
        }
    }

    private void put(Entry entry, String version) {
        putLast(hash(entry.key()), version);
        if (!entry.secondKey().isEmpty()) {
            putLast(hash(entry.secondKey()), NO_VERSION);
        }
    }

    private void putLast(String key, String version) {
        versionByKey.remove(key);
        versionByKey.put(key, version);
    }

    private static String version(Instant modifiedAt) {
        return modifiedAt == null || modifiedAt.getEpochSecond() < 0
                ? NO_VERSION
                : Long.toHexString(modifiedAt.getEpochSecond());
    }

    /** FNV-1a, 64 bits: a thousand entries a day for ten years make a collision of one in two million. */
    private static String hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        String digits = Long.toHexString(hash);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
