package dateline.accurate;

import dateline.enrich.piece.PieceTable;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The pieces that the encoder reads, a list of them in memory. */
final class Vocabulary implements PieceTable {

    /** Number of the piece that stands for what is not made of pieces. */
    static final int UNKNOWN = 100;

    private static final int SLOTS = 1 << 16;

    private final long[] hashes = new long[SLOTS];
    private final int[] numbers = new int[SLOTS];
    private int size;
    private int longest;

    private Vocabulary() {}

    /**
     * Reads a list of pieces, one a line, numbered from 0.
     *
     * @throws UncheckedIOException if there is no such resource or it can not be read
     */
    static Vocabulary read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("No vocabulary " + name + " beside " + beside.getName());
            }
            var vocabulary = new Vocabulary();
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String piece = lines.readLine(); piece != null; piece = lines.readLine()) {
                vocabulary.add(piece);
            }
            return vocabulary;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int number(long hash) {
        int slot = slot(hash);
        return hashes[slot] == hash ? numbers[slot] : -1;
    }

    /** How many pieces there are. */
    int size() {
        return size;
    }

    @Override
    public int longest() {
        return longest;
    }

    private void add(String piece) throws IOException {
        if (size >= SLOTS / 2) {
            throw new IOException("The vocabulary has more than " + SLOTS / 2 + " pieces");
        }
        long hash = PieceTable.hash(piece);
        int slot = slot(hash);
        hashes[slot] = hash;
        numbers[slot] = size++;
        longest = Math.max(longest, piece.length());
    }

    /** Where a hash is, or would be. No text hashes to 0, which marks an empty slot. */
    private int slot(long hash) {
        int slot = (int) (hash ^ hash >>> 32) & SLOTS - 1;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }
}
