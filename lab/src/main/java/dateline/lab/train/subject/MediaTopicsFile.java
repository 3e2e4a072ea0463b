package dateline.lab.train.subject;

import dateline.enrich.subject.Evidence;
import dateline.enrich.subject.MediaTopics;
import dateline.enrich.subject.Words;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the vocabulary with its terms as {@link MediaTopics} reads it. */
final class MediaTopicsFile {

    /** A label of one word is as often something else; one of several is not. */
    private static final int ONE_WORD_LABEL = 60;

    private static final int LABEL = 90;

    private final Vocabulary vocabulary;

    /** Weight by concept, by term; an empty map for what a longer term starts with. In order, so the bytes are too. */
    private final Map<Long, Map<Integer, Integer>> table = new TreeMap<>();

    MediaTopicsFile(Vocabulary vocabulary, Terms terms) {
        this.vocabulary = vocabulary;
        for (Terms.Term term : terms.terms()) {
            add("en", term.words(), vocabulary.byCode(term.code()), term.weight());
        }
        for (int concept = 0; concept < vocabulary.concepts().size(); concept++) {
            int index = concept;
            vocabulary.concepts().get(concept).labels().forEach((language, label) -> {
                String plain = label.replaceAll("\\(.*?\\)", "").strip();
                if (!language.equals("en") || !terms.isSilent(label)) {
                    add(language, plain, index, plain.indexOf(' ') < 0 ? ONE_WORD_LABEL : LABEL);
                }
            });
        }
    }

    private void add(String language, String term, int concept, int weight) {
        var words = Words.of("", term, language.equals("en"));
        if (words.count() == 0 || words.count() > Evidence.LONGEST_TERM) {
            return; // labels that list things; nobody writes them
        }
        long run = 0;
        for (int i = 0; i < words.count(); i++) {
            run = i == 0 ? words.hash(0) : Words.join(run, words.hash(i));
            var entries = table.computeIfAbsent(MediaTopics.key(language, run), _ -> new TreeMap<>());
            if (i == words.count() - 1) {
                entries.merge(concept, weight, Math::max);
            }
        }
    }

    byte[] bytes() {
        List<Concept> concepts = vocabulary.concepts();
        var labels = new ByteArrayOutputStream();
        int[] ends = new int[concepts.size() * MediaTopics.LANGUAGES.size()];
        int at = 0;
        for (Concept concept : concepts) {
            for (String language : MediaTopics.LANGUAGES) {
                labels.writeBytes(concept.labels().getOrDefault(language, "").getBytes(StandardCharsets.UTF_8));
                ends[at++] = labels.size();
            }
        }
        int slots = Integer.highestOneBit(table.size() * 4 / 3) << 1;
        long[] keys = new long[slots];
        int[] entriesOf = new int[slots];
        int[] entries = new int[table.values().stream().mapToInt(Map::size).sum()];
        int entry = 0;
        for (Map.Entry<Long, Map<Integer, Integer>> term : table.entrySet()) {
            int slot = term.getKey().intValue() & (slots - 1);
            while (keys[slot] != 0) {
                slot = (slot + 1) & (slots - 1);
            }
            keys[slot] = term.getKey();
            entriesOf[slot] = entry << 8 | (term.getValue().size() + 1);
            for (Map.Entry<Integer, Integer> weight : term.getValue().entrySet()) {
                entries[entry++] = weight.getKey() << 8 | weight.getValue();
            }
        }
        int size = MediaTopics.HEADER
                + 8 * concepts.size()
                + 4 * ends.length
                + labels.size()
                + 12 * slots
                + 4 * entries.length;
        ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(MediaTopics.MAGIC).putInt(MediaTopics.VERSION).putInt(concepts.size());
        file.putInt(labels.size()).putInt(slots).putInt(entries.length);
        concepts.forEach(concept -> file.putInt(concept.code()));
        concepts.forEach(concept -> file.putInt(concept.parent() == 0 ? -1 : vocabulary.byCode(concept.parent())));
        for (int end : ends) {
            file.putInt(end);
        }
        file.put(labels.toByteArray());
        for (long key : keys) {
            file.putLong(key);
        }
        for (int[] column : new int[][] {entriesOf, entries}) {
            for (int value : column) {
                file.putInt(value);
            }
        }
        return file.array();
    }
}
