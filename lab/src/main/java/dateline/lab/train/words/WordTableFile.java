package dateline.lab.train.words;

import dateline.enrich.model.WordTable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Words with a number each, as the bytes of a word table. The same words give the same bytes. */
public final class WordTableFile {

    private static final int HEADER = 16;

    private final SortedMap<String, Integer> numbers;

    /** @param numbers by word in lower case, or by two words with a space between; -128 to 127 */
    public WordTableFile(Map<String, Integer> numbers) {
        this.numbers = new TreeMap<>(numbers);
    }

    /**
     * The file.
     *
     * @throws IllegalArgumentException if a number is out of range, or two words have one hash
     */
    public byte[] bytes() {
        int slots = Integer.highestOneBit(Math.max(numbers.size(), 2) * 3 / 2) * 2; // 33 to 67 % full
        ByteBuffer file = ByteBuffer.allocate(HEADER + slots * 5).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0, WordTable.MAGIC)
                .putInt(4, WordTable.VERSION)
                .putInt(8, slots)
                .putInt(12, numbers.size());
        numbers.forEach((word, number) -> put(file, slots, word, number));
        return file.array();
    }

    private static void put(ByteBuffer file, int slots, String word, int number) {
        if (number < Byte.MIN_VALUE || number > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("Number of '" + word + "' is no byte: " + number);
        }
        int hash = hash(word);
        int slot = hash & (slots - 1);
        for (int there = at(file, slot); there != 0; there = at(file, slot)) {
            if (there == hash) {
                throw new IllegalArgumentException("'" + word + "' has the hash of another word");
            }
            slot = (slot + 1) & (slots - 1);
        }
        file.putInt(HEADER + slot * Integer.BYTES, hash);
        file.put(HEADER + slots * Integer.BYTES + slot, (byte) number);
    }

    private static int at(ByteBuffer file, int slot) {
        return file.getInt(HEADER + slot * Integer.BYTES);
    }

    private static int hash(String word) {
        int space = word.indexOf(' ');
        return space < 0
                ? WordTable.hash(word)
                : WordTable.pair(WordTable.hash(word.substring(0, space)), WordTable.hash(word.substring(space + 1)));
    }
}
