package dateline.lab.train.name;

import dateline.enrich.name.Lexica;
import dateline.enrich.name.SentenceWords;
import dateline.enrich.name.WordHash;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Packs word clusters and name lists into the file that {@link Lexica} maps. */
final class LexicaWriter {

    /** Lengths of the beginnings of a bit string that are kept; the last stands for the whole. */
    private static final int[] PREFIX_BITS = {4, 6, 10, Integer.MAX_VALUE};

    private static final int WORD_BUCKET_BITS = 16;
    private static final int PHRASE_BUCKET_BITS = 17;
    private static final int FINGERPRINT = Short.BYTES;
    private static final int FILTER_BITS = 23;

    private final BinaryFile file = new BinaryFile();

    private LexicaWriter() {}

    static byte[] pack(Map<String, Set<String>> clusters, PrefixNode names) {
        var writer = new LexicaWriter();
        writer.file.integer(Lexica.MAGIC).integer(Lexica.VERSION);
        writer.clusters(clusters);
        writer.names(names);
        return writer.file.bytes();
    }

    private void clusters(Map<String, Set<String>> clusters) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<Long, Integer> byWord = new TreeMap<>();
        for (Map.Entry<String, Set<String>> word : new TreeMap<>(clusters).entrySet()) {
            String bits = new TreeSet<>(word.getValue()).last(); // the longest: all others are its beginnings
            int number = numbers.computeIfAbsent(bits, _ -> numbers.size());
            byWord.putIfAbsent(SentenceWords.lowerCase(word.getKey()), number);
        }
        long[] hashes = byWord.keySet().stream().mapToLong(Long::longValue).toArray();
        for (int i : file.table(hashes, WORD_BUCKET_BITS, FINGERPRINT)) {
            file.put(byWord.get(hashes[i]), Short.BYTES);
        }
        file.align().integer(numbers.size());
        for (String bits : numbers.keySet()) {
            for (int length : PREFIX_BITS) {
                boolean has = length == Integer.MAX_VALUE || bits.length() >= length;
                String prefix = bits.substring(0, Math.min(length, bits.length()));
                file.integer(has ? ((int) WordHash.of(prefix)) | 1 : 0);
            }
        }
        file.align();
    }

    private void names(PrefixNode root) {
        Map<Long, Integer> lists = new TreeMap<>();
        Set<Long> beginnings = new HashSet<>();
        walk(root, new ArrayDeque<>(), lists, beginnings);
        List<Integer> kept = mostFrequent(lists.values());
        Map<Integer, Integer> combinations = new HashMap<>();
        long[] hashes = lists.keySet().stream().mapToLong(Long::longValue).toArray();
        for (int i : file.table(hashes, PHRASE_BUCKET_BITS, FINGERPRINT)) {
            file.put(combinations.computeIfAbsent(lists.get(hashes[i]), bits -> nearest(bits, kept)), Byte.BYTES);
        }
        file.align();
        int[] table = Arrays.copyOf(kept.stream().mapToInt(Integer::intValue).toArray(), Lexica.COMBINATIONS);
        for (int bits : table) {
            file.integer(bits);
        }
        file.integer(FILTER_BITS).align();
        var filter = new long[(1 << FILTER_BITS) / Long.SIZE];
        for (long beginning : beginnings) {
            set(filter, beginning >>> (Long.SIZE - FILTER_BITS));
            set(filter, beginning & ((1L << FILTER_BITS) - 1));
        }
        for (long bits : filter) {
            file.put(bits, Long.BYTES);
        }
    }

    private static List<Integer> mostFrequent(Collection<Integer> combinations) {
        Map<Integer, Integer> counts = new TreeMap<>();
        combinations.forEach(bits -> counts.merge(bits, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(Lexica.COMBINATIONS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Number of the combination itself; of one that is too rare to be kept, of that with most of its lists. */
    private static int nearest(int bits, List<Integer> kept) {
        int nearest = 0;
        int most = Integer.MIN_VALUE;
        for (int i = 0; i < kept.size(); i++) {
            int common = Integer.bitCount(kept.get(i) & bits) - Integer.bitCount(kept.get(i) & ~bits) * Lexica.LISTS;
            if (common > most) {
                nearest = i;
                most = common;
            }
        }
        return nearest;
    }

    private static void set(long[] filter, long bit) {
        filter[(int) (bit >>> 6)] |= 1L << (bit & 63);
    }

    private static void walk(PrefixNode node, Deque<String> path, Map<Long, Integer> lists, Set<Long> beginnings) {
        if (node.value != null) {
            lists.merge(SentenceWords.phrase(path.toArray(String[]::new)), bits(node.value), (a, b) -> a | b);
        }
        if (path.size() >= Lexica.LONGEST_PHRASE) {
            return;
        }
        if (!path.isEmpty() && !node.isEmpty()) {
            beginnings.add(SentenceWords.phrase(path.toArray(String[]::new)));
        }
        node.forEach((word, next) -> {
            String text = word.toString();
            if (!text.isEmpty()) {
                path.addLast(text);
                walk(next, path, lists, beginnings);
                path.removeLast();
            }
        });
    }

    /** The numbers of the lists come as some collection that prints as {@code [3, 7]}. */
    private static int bits(Object value) {
        int bits = 0;
        for (String number : value.toString().replaceAll("[\\[\\]{} ]", "").split(",", -1)) {
            bits |= 1 << Integer.parseInt(number);
        }
        return bits;
    }
}
