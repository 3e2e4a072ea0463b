package dateline.enrich.subject;

import dateline.enrich.model.ModelFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The IPTC Media Topics and the terms that speak for them, as {@code lab train subjects} wrote them.
 *
 * <p>Layout, little-endian: magic, version, counts of concepts, languages, slots and entries; then code and parent of
 * each concept, ends of its labels, the labels; then a hash table from a term to its entries. A concept's parent stands
 * before it, and the top-level subjects stand first.
 */
public final class MediaTopics {

    public static final int MAGIC = 0x544D4C44;
    public static final int VERSION = 1;
    public static final int HEADER = 24;

    /** Languages of the labels, in the order of the file. */
    public static final List<String> LANGUAGES = List.of("en", "ar", "da", "de", "es", "fr", "pt", "pt-BR", "sv", "zh");

    private final ByteBuffer file;
    private final int concepts;
    private final int slots;
    private final int tops;
    private final int codesAt;
    private final int parentsAt;
    private final int labelEndsAt;
    private final int labelsAt;
    private final int keysAt;
    private final int entriesOfAt;
    private final int entriesAt;

    /** @throws IllegalArgumentException if this is another kind of file or of another version */
    public MediaTopics(ByteBuffer file) {
        if (file.limit() < HEADER || file.getInt(0) != MAGIC || file.getInt(4) != VERSION) {
            throw new IllegalArgumentException(
                    "Not a Media Topics file of version " + VERSION + "; make it anew with lab train subjects");
        }
        this.file = file;
        concepts = file.getInt(8);
        slots = file.getInt(16);
        codesAt = HEADER;
        parentsAt = codesAt + 4 * concepts;
        labelEndsAt = parentsAt + 4 * concepts;
        labelsAt = labelEndsAt + 4 * concepts * LANGUAGES.size();
        keysAt = labelsAt + file.getInt(12);
        entriesOfAt = keysAt + 8 * slots;
        entriesAt = entriesOfAt + 4 * slots;
        int top = 0;
        while (top < concepts && parent(top) < 0) {
            top++;
        }
        tops = top;
    }

    /** Those that enrich ships. */
    public static MediaTopics shipped() {
        return new MediaTopics(ModelFile.map(MediaTopics.class, "mediatopics.bin"));
    }

    /** How many concepts there are; they are numbered from 0. */
    public int count() {
        return concepts;
    }

    /** How many of them, the first ones, are top-level subjects. */
    public int tops() {
        return tops;
    }

    /** Eight digits, e.g. 20000574. */
    public int code(int concept) {
        return file.getInt(codesAt + 4 * concept);
    }

    /** As in the vocabulary, e.g. {@code "medtop:20000574"}. */
    public String qcode(int concept) {
        int code = code(concept);
        return "medtop:" + (code < 10_000_000 ? "0" : "") + code;
    }

    /** The concept above, or -1 above a top-level subject. */
    public int parent(int concept) {
        return file.getInt(parentsAt + 4 * concept);
    }

    /** The top-level subject it belongs to. */
    public int top(int concept) {
        int top = concept;
        while (parent(top) >= 0) {
            top = parent(top);
        }
        return top;
    }

    /** Empty when the vocabulary has none in this language. */
    public String label(int concept, String language) {
        int index = concept * LANGUAGES.size() + LANGUAGES.indexOf(language);
        int start = index == 0 ? 0 : file.getInt(labelEndsAt + 4 * (index - 1));
        var bytes = new byte[file.getInt(labelEndsAt + 4 * index) - start];
        file.get(labelsAt + start, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Codes from the top-level subject down to this concept. */
    public List<String> path(int concept) {
        var path = new ArrayList<String>();
        for (int at = concept; at >= 0; at = parent(at)) {
            path.addFirst(qcode(at));
        }
        return path;
    }

    /** The hash of a run of words in one of the languages; terms are looked up by it. */
    public static long key(String language, long hash) {
        return Words.join(hash, LANGUAGES.indexOf(language) + 1);
    }

    /**
     * Entries of a term: 0 when there is none, and no longer term starts with it. Else one more than the number of
     * entries in the lowest byte, and above it the index of the first.
     */
    int find(long key) {
        int slot = (int) key & (slots - 1);
        while (true) {
            long there = file.getLong(keysAt + 8 * slot);
            if (there == key) {
                return file.getInt(entriesOfAt + 4 * slot);
            }
            if (there == 0) {
                return 0;
            }
            slot = (slot + 1) & (slots - 1);
        }
    }

    /** The concept that an entry speaks for. */
    int concept(int entry) {
        return file.getInt(entriesAt + 4 * entry) >>> 8;
    }

    /** How strongly an entry speaks, 0 to 1. */
    float weight(int entry) {
        return (file.getInt(entriesAt + 4 * entry) & 0xFF) / 100f;
    }
}
