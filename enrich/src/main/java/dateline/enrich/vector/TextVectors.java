package dateline.enrich.vector;

import dateline.enrich.model.ModelFile;
import dateline.enrich.piece.WordPieces;
import java.util.Optional;

/** Vectors of texts: the sum of the vectors of their pieces, headline and body weighed against each other. */
public final class TextVectors {

    /** As many pieces of a body are read: what an article is about it says at its beginning. */
    private static final int BODY_PIECES = 512;

    private static final int HEADLINE_PIECES = 64;

    /** How much a piece of the headline weighs against one of the body. */
    private static final int HEADLINE_WEIGHT = 4;

    private static final int NONE = -1;

    private final VectorTable table;
    private final WordPieces pieces;

    public TextVectors(VectorTable table) {
        this.table = table;
        this.pieces = new WordPieces(table, NONE);
    }

    /** With the table that enrich ships. */
    public static TextVectors shipped() {
        return new TextVectors(VectorTable.in(ModelFile.map(TextVectors.class, "vectors.bin")));
    }

    /** Bytes of a vector. */
    public int dimensions() {
        return table.dimensions();
    }

    /** One byte a dimension, the largest scaled to 127; empty if no piece of the text is known. */
    public Optional<byte[]> of(String headline, String body) {
        var sum = new int[table.dimensions()];
        add(headline, HEADLINE_PIECES, sum);
        for (int i = 0; i < sum.length; i++) {
            sum[i] *= HEADLINE_WEIGHT;
        }
        add(body, BODY_PIECES, sum);
        return scaled(sum);
    }

    /** Adds up the pieces of the words between white space. */
    private void add(String text, int most, int[] sum) {
        var packed = new byte[sum.length / 2];
        for (int number : pieces.ofText(text, most)) {
            if (number != NONE) {
                table.read(number, packed);
                add(packed, sum);
            }
        }
    }

    private static void add(byte[] packed, int[] sum) {
        for (int i = 0; i < packed.length; i++) {
            sum[i] += packed[i] << 28 >> 28;
        }
        for (int i = 0; i < packed.length; i++) {
            sum[packed.length + i] += packed[i] >> 4;
        }
    }

    private static Optional<byte[]> scaled(int[] sum) {
        int most = 0;
        for (int value : sum) {
            most = Math.max(most, Math.abs(value));
        }
        if (most == 0) {
            return Optional.empty();
        }
        var vector = new byte[sum.length];
        for (int i = 0; i < sum.length; i++) {
            vector[i] = (byte) Math.round((float) Byte.MAX_VALUE * sum[i] / most);
        }
        return Optional.of(vector);
    }
}
