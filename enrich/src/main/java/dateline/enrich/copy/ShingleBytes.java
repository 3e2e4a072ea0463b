package dateline.enrich.copy;

import java.nio.ByteBuffer;

/**
 * Kept shingles as bytes: how many; then the finest of them as steps of three bytes or, marked by a first bit, five; then
 * the others, cut, as steps of two bytes or, marked likewise, three.
 */
final class ShingleBytes {

    private static final int STEP_OF_TWO = 1 << 15;
    private static final int STEP_OF_THREE = 1 << 23;
    private static final int LONG = 0x80;
    private static final int UNSIGNED = 0xFF;

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

    /** What {@link #write} wrote, from there on. */
    static int[] read(ByteBuffer in) {
        int length = Short.toUnsignedInt(in.getShort());
        var kept = new int[Math.min(length, Shingles.KEPT)];
        byte[] bytes = in.array();
        int at = in.arrayOffset() + in.position();
        int before = 0;
        try {
            for (int i = 0; i < kept.length; i++) {
                int first = bytes[at++] & UNSIGNED;
                int second = bytes[at++] & UNSIGNED;
                if (i == Shingles.FINE) {
                    before >>>= Shingles.CUT;
                }
                if (i < Shingles.FINE) {
                    int third = bytes[at++] & UNSIGNED;
                    before += first < LONG
                            ? (first << 16) | (second << 8) | third
                            : (second << 24) | (third << 16) | (bytes[at++] & UNSIGNED) << 8 | (bytes[at++] & UNSIGNED);
                    kept[i] = before;
                } else {
                    before += first < LONG
                            ? (first << 8) | second
                            : ((first & 0x7F) << 16) | (second << 8) | (bytes[at++] & UNSIGNED);
                    kept[i] = before << Shingles.CUT;
                }
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("The shingles of an article end before their end", e);
        }
        in.position(at - in.arrayOffset());
        return kept;
    }
}
