package dateline.enrich.copy;

import java.nio.ByteBuffer;

/**
 * Kept shingles as bytes: how many; then the finest of them as steps of three bytes or, marked by a first bit, five; then
 * the others, cut, as steps of two bytes or, marked likewise, three.
 */
final class ShingleBytes {

    private static final int STEP_OF_TWO = 1 << 15;
    private static final int STEP_OF_THREE = 1 << 23;

    private ShingleBytes() {}

    /** @param kept in unsigned order, as {@link Shingles} has them */
    static void write(int[] kept, ByteBuffer out) {
        out.putShort((short) kept.length);
        long before = 0;
        for (int i = 0; i < kept.length; i++) {
            long hash = Integer.toUnsignedLong(kept[i]);
            if (i == Shingles.FINE) {
                before >>>= Shingles.CUT;
            }
            if (i < Shingles.FINE) {
                fine(hash - before, out);
                before = hash;
            } else {
                cut((int) ((hash >>> Shingles.CUT) - before), out);
                before = hash >>> Shingles.CUT;
            }
        }
    }

    private static void fine(long step, ByteBuffer out) {
        if (step < STEP_OF_THREE) {
            out.put((byte) (step >>> 16)).putShort((short) step);
        } else {
            out.put((byte) 0x80).putInt((int) step);
        }
    }

    private static void cut(int step, ByteBuffer out) {
        if (step < STEP_OF_TWO) {
            out.putShort((short) step);
        } else {
            out.put((byte) (0x80 | (step >>> 16))).putShort((short) step);
        }
    }

    /** What {@link #write} wrote. */
    static int[] read(ByteBuffer in) {
        int length = Short.toUnsignedInt(in.getShort());
        var kept = new int[Math.min(length, Shingles.KEPT)];
        int before = 0;
        for (int i = 0; i < kept.length; i++) {
            if (i == Shingles.FINE) {
                before >>>= Shingles.CUT;
            }
            int first = Byte.toUnsignedInt(in.get());
            boolean isLong = first >= 0x80;
            if (i < Shingles.FINE) {
                before += isLong ? in.getInt() : (first << 16) | Short.toUnsignedInt(in.getShort());
                kept[i] = before;
            } else {
                before += isLong
                        ? ((first & 0x7F) << 16) | Short.toUnsignedInt(in.getShort())
                        : (first << 8) | Byte.toUnsignedInt(in.get());
                kept[i] = before << Shingles.CUT;
            }
        }
        return kept;
    }
}
