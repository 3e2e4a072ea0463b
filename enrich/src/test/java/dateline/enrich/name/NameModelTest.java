package dateline.enrich.name;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.enrich.model.ModelFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class NameModelTest {

    private static final Lexica LEXICA = Lexica.shipped();

    @Test
    void refusesAFileOfAnotherKind() {
        assertThatThrownBy(() -> new NameModel(LEXICA, file(1, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no model file of this kind");
    }

    @Test
    void refusesAnotherVersion() {
        assertThatThrownBy(() -> new NameModel(LEXICA, file(NameModel.MAGIC, NameModel.VERSION + 1, 4)))
                .hasMessageContaining("version " + (NameModel.VERSION + 1));
    }

    @Test
    void refusesKindsThatThereAreNot() {
        assertThatThrownBy(() -> new NameModel(LEXICA, file(NameModel.MAGIC, NameModel.VERSION, 9)))
                .hasMessageContaining("kinds is 9");
    }

    @Test
    void refusesAFileThatIsCutShort() {
        ByteBuffer whole = ModelFile.map(NameModel.class, "names-news.bin");

        for (int length : new int[] {0, 3, 12, 500, 100_000, whole.capacity() - 1}) {
            ByteBuffer cut = whole.slice(0, length).order(ByteOrder.LITTLE_ENDIAN);
            assertThatThrownBy(() -> new NameModel(LEXICA, cut))
                    .as(length + " bytes")
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cut short");
        }
    }

    @Test
    void refusesLexicaInPlaceOfAModel() {
        assertThatThrownBy(() -> new NameModel(LEXICA, ModelFile.map(Lexica.class, "lexica.bin")))
                .hasMessageContaining("no model file of this kind");
    }

    private static ByteBuffer file(int... numbers) {
        ByteBuffer file = ByteBuffer.allocate(numbers.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : numbers) {
            file.putInt(number);
        }
        return file;
    }
}
