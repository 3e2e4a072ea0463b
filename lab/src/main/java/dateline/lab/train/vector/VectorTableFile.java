package dateline.lab.train.vector;

import dateline.enrich.piece.PieceTable;
import dateline.enrich.vector.VectorTable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Writes what {@link VectorTable} reads. */
final class VectorTableFile {

    private final List<String> pieces;
    private final List<byte[]> vectors;

    /** @param vectors one a piece, figures of -8 to 7 */
    VectorTableFile(List<String> pieces, List<byte[]> vectors) {
        this.pieces = pieces;
        this.vectors = vectors;
    }

    byte[] bytes() {
        int slots = Integer.highestOneBit(pieces.size()) * 4; // a quarter to a half full
        int dimensions = vectors.getFirst().length;
        int packed = dimensions / 2;
        var hashes = new long[slots];
        var numbers = new short[slots];
        int longest = 0;
        for (int number = 0; number < pieces.size(); number++) {
            String piece = pieces.get(number);
            longest = Math.max(longest, piece.length());
            int slot = VectorTable.slot(PieceTable.hash(piece), slots - 1);
            while (hashes[slot] != 0) {
                slot = slot + 1 & slots - 1;
            }
            hashes[slot] = PieceTable.hash(piece);
            numbers[slot] = (short) number;
        }
        var file = ByteBuffer.allocate(VectorTable.HEADER + slots * (Long.BYTES + Short.BYTES) + pieces.size() * packed)
                .order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(VectorTable.MAGIC).putInt(VectorTable.VERSION).putInt(dimensions);
        file.putInt(pieces.size()).putInt(slots).putInt(longest);
        for (long hash : hashes) {
            file.putLong(hash);
        }
        for (short number : numbers) {
            file.putShort(number);
        }
        for (byte[] vector : vectors) {
            for (int i = 0; i < packed; i++) {
                file.put((byte) ((vector[i] & 0xF) | (vector[packed + i] << 4)));
            }
        }
        return file.array();
    }
}
