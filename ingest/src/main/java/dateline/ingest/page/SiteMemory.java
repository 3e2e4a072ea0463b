package dateline.ingest.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Remembers which blocks of text came on other pages of the same host: what three articles share is no article's.
 * Holds so many hosts and so many hashes of blocks a host, the least lately seen dropped first: 40 MB at most. Safe for
 * use by many threads.
 */
public final class SiteMemory {

    private static final int MAX_HOSTS = 256;
    private static final int MAX_BLOCKS = 1_500;
    private static final int MAX_PAGES = 200;

    /** On so many pages besides, a block is the site's. */
    private static final int PAGES = 3;

    private final Map<String, Site> sites = new LinkedHashMap<>(16, 0.75f, true);

    /** What was seen of a host. */
    private static final class Site {

        private final Map<Long, Integer> pagesByBlock = new LinkedHashMap<>(16, 0.75f, true);
        private final Set<Long> pages = new LinkedHashSet<>();

        /** Headline and text together. */
        private final Set<Long> articles = new LinkedHashSet<>();

        private Site() {}
    }

    /**
     * The paragraphs without those that came on three other pages of the host or more; then remembers them. A page that
     * was seen before counts once. An article that came before, whole and under the same headline, is at one more address
     * and keeps its text.
     *
     * @param url of the page, to know it again
     */
    synchronized List<String> withoutRepeated(String host, String url, String headline, List<String> paragraphs) {
        Site site = sites.computeIfAbsent(host, h -> new Site());
        dropEldest(sites, MAX_HOSTS);
        boolean known = !site.pages.add(hash(url));
        List<String> left = paragraphs.stream()
                .filter(text -> site.pagesByBlock.getOrDefault(hash(text), 0) < PAGES)
                .toList();
        boolean cameBefore = !site.articles.add(hash(headline + '\n' + String.join("\n", paragraphs)));
        if (site.articles.size() > MAX_PAGES) {
            site.articles.remove(site.articles.iterator().next());
        }
        if (!known) {
            Set<Long> blocks = new LinkedHashSet<>();
            paragraphs.forEach(text -> blocks.add(hash(text)));
            blocks.forEach(block -> site.pagesByBlock.merge(block, 1, Integer::sum));
            dropEldest(site.pagesByBlock, MAX_BLOCKS);
            if (site.pages.size() > MAX_PAGES) {
                site.pages.remove(site.pages.iterator().next());
            }
        }
        return left.isEmpty() && cameBefore ? paragraphs : left;
    }

    private static <K, V> void dropEldest(Map<K, V> map, int most) {
        while (map.size() > most) {
            map.remove(map.keySet().iterator().next());
        }
    }

    /** FNV-1a, 64 bits. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
