package dateline.enrich.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.enrich.piece.PieceTable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class VectorTableTest {

    @Test
    void findsAPieceAndItsFigures() {
        var table = VectorTable.in(file());
        var packed = new byte[2];

        table.read(table.number(PieceTable.hash("ferry")), packed);

        assertThat(table.number(PieceTable.hash("ferries"))).isEqualTo(-1);
        assertThat(table.dimensions()).isEqualTo(4);
        assertThat(new TextVectors(table).of("", "ferry")).hasValue(new byte[] {127, -127, 18, 0});
        assertThat(packed).containsExactly(0x17, 0x09);
    }

    @Test
    void refusesWhatIsNoTableOrCutShort() {
        ByteBuffer whole = file();

        for (ByteBuffer broken : new ByteBuffer[] {
            ByteBuffer.allocate(0),
            ByteBuffer.allocate(100),
            whole.slice(0, whole.limit() - 1).order(ByteOrder.LITTLE_ENDIAN),
            file().putInt(4, 2),
            file().putInt(8, 0),
            file().putInt(8, Integer.MAX_VALUE),
            file().putInt(12, 2),
            file().putInt(16, 3),
            file().putInt(16, Integer.MIN_VALUE)
        }) {
            assertThatThrownBy(() -> VectorTable.in(broken)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** One piece, "ferry", with the figures 7, -7, 1, 0. */
    private static ByteBuffer file() {
        var file = ByteBuffer.allocate(VectorTable.HEADER + 2 * 10 + 2).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(VectorTable.MAGIC).putInt(VectorTable.VERSION);
        file.putInt(4).putInt(1).putInt(2).putInt(5);
        int slot = VectorTable.slot(PieceTable.hash("ferry"), 1);
        file.putLong(VectorTable.HEADER + slot * 8, PieceTable.hash("ferry"));
        int vectors = VectorTable.HEADER + 2 * 10;
        return file.put(vectors, (byte) 0x17).put(vectors + 1, (byte) 0x09);
    }
}
