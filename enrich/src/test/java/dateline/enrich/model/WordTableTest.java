package dateline.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class WordTableTest {

    private static final int HEADER = 16;

    @Test
    void givesTheNumberOfAWord() {
        int word = WordTable.hash("loss");
        int other = WordTable.hash("gain");
        WordTable table = WordTable.in(file(8, word, -128, other, 127));

        assertThat(table.get(word)).isEqualTo(-128);
        assertThat(table.get(other)).isEqualTo(127);
        assertThat(table.get(WordTable.hash("bridge"))).isEqualTo(WordTable.ABSENT);
    }

    @Test
    void findsAWordWhoseSlotIsTaken() {
        WordTable table = WordTable.in(file(4, 3, 1, 7, 2, 11, 3));

        assertThat(table.get(3)).isEqualTo(1);
        assertThat(table.get(7)).isEqualTo(2);
        assertThat(table.get(11)).isEqualTo(3);
        assertThat(table.get(15)).isEqualTo(WordTable.ABSENT);
    }

    @Test
    void takesNoNoteOfCaseAndKindOfApostrophe() {
        assertThat(WordTable.hash("N’T")).isEqualTo(WordTable.hash("n't"));
        assertThat(WordTable.hash("a LOSS of", 2, 6)).isEqualTo(WordTable.hash("loss"));
        assertThat(WordTable.hash("loss")).isNotEqualTo(WordTable.hash("lost"));
    }

    @Test
    void tellsAPairFromItsWordsTheOtherWayRound() {
        int first = WordTable.hash("profit");
        int second = WordTable.hash("warning");

        assertThat(WordTable.pair(first, second)).isNotEqualTo(WordTable.pair(second, first));
    }

    @Test
    void givesNoWordTheHashOfAnEmptySlot() {
        assertThat(WordTable.hash("")).isNotZero();
        assertThat(WordTable.pair(0, 0)).isNotZero();
    }

    @Test
    void refusesAFileThatIsNone() {
        assertThatThrownBy(() -> WordTable.in(file(8).putInt(0, 1))).hasMessageContaining("No word table");
        assertThatThrownBy(() -> WordTable.in(file(8).putInt(4, WordTable.VERSION + 1)))
                .hasMessageContaining("No word table of version " + WordTable.VERSION);
        assertThatThrownBy(() -> WordTable.in(ByteBuffer.allocate(3))).hasMessageContaining("No word table");
    }

    @Test
    void refusesAFileThatIsCutShortOrFull() {
        assertThatThrownBy(() -> WordTable.in(file(8).limit(40))).hasMessageContaining("cut short");
        assertThatThrownBy(() -> WordTable.in(file(8).putInt(8, 6))).hasMessageContaining("broken");
        // With no empty slot the search for a word that is not there would have no end.
        assertThatThrownBy(() -> WordTable.in(file(2, 1, 1, 2, 2))).hasMessageContaining("broken");
    }

    /** @param entries hash and number, by turns */
    private static ByteBuffer file(int slots, int... entries) {
        ByteBuffer file = ByteBuffer.allocate(HEADER + slots * 5).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0, WordTable.MAGIC).putInt(4, WordTable.VERSION).putInt(8, slots);
        file.putInt(12, entries.length / 2);
        for (int i = 0; i < entries.length; i += 2) {
            int slot = entries[i] & (slots - 1);
            while (file.getInt(HEADER + slot * 4) != 0) {
                slot = (slot + 1) & (slots - 1);
            }
            file.putInt(HEADER + slot * 4, entries[i]);
            file.put(HEADER + slots * 4 + slot, (byte) entries[i + 1]);
        }
        return file;
    }
}
