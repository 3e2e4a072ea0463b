package dateline.lab.train.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.vector.Cosine;
import dateline.enrich.vector.TextVectors;
import dateline.enrich.vector.VectorTable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistillationTest {

    private static final List<String> PIECES =
            List.of("the", "ferry", "boat", "rice", "wheat", "##s", "minister", "vote", "harbour", "farm");

    @Test
    void whatWasAlikeStaysAlikeAndAFrequentPieceCountsLess() {
        List<byte[]> distilled = new Distillation(4).distil(vectors());

        assertThat(Cosine.of(distilled.get(1), distilled.get(2)))
                .isGreaterThan(0.9)
                .isGreaterThan(Cosine.of(distilled.get(1), distilled.get(4)));
        assertThat(length(distilled.get(0))).isLessThan(length(distilled.get(9)));
    }

    @Test
    void givesTheSameTwice() {
        assertThat(new VectorTableFile(PIECES, new Distillation(4).distil(vectors())).bytes())
                .isEqualTo(new VectorTableFile(PIECES, new Distillation(4).distil(vectors())).bytes());
    }

    @Test
    void writesATableThatIsReadBack() {
        List<byte[]> distilled = new Distillation(4).distil(vectors());
        var file =
                ByteBuffer.wrap(new VectorTableFile(PIECES, distilled).bytes()).order(ByteOrder.LITTLE_ENDIAN);

        byte[] read = new TextVectors(VectorTable.in(file)).of("", "Ferry").orElseThrow();

        assertThat(Cosine.of(read, distilled.get(1))).isGreaterThan(0.999);
    }

    @ParameterizedTest
    @CsvSource({"harbour,true", "##ing,true", "7,true", "é,true", "[PAD],false", "[,false", "漢,false", "##!,false"})
    void keepsLatinLettersAndDigits(String piece, boolean kept) {
        assertThat(Distillation.isKept(piece)).isEqualTo(kept);
    }

    /** Ferry and boat are near each other, and so are rice and wheat; all have something in common. */
    private static List<float[]> vectors() {
        var random = new SplittableRandom(1);
        List<float[]> vectors = new ArrayList<>();
        for (int piece = 0; piece < PIECES.size(); piece++) {
            var vector = new float[6];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = 1 + (float) random.nextDouble(-1, 1);
            }
            vectors.add(vector);
        }
        for (int i = 0; i < 6; i++) {
            vectors.get(2)[i] = vectors.get(1)[i] + 0.01f * i;
            vectors.get(4)[i] = vectors.get(3)[i] + 0.01f * i;
        }
        return vectors;
    }

    private static int length(byte[] vector) {
        int square = 0;
        for (byte figure : vector) {
            square += figure * figure;
        }
        return square;
    }
}
