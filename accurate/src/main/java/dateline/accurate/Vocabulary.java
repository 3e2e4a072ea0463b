package dateline.accurate;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The pieces words are made of, found by hash.
 *
 * <p>Text is hashed a character at a time, so that every beginning of a word is looked up in one pass over it. The
 * strings themselves are not kept: at 64 bits, one in 10^14 texts would be taken for a piece that it is not.
 */
final class Vocabulary {

    /** Hash of the empty beginning of a word. */
    static final long WORD = 0xcbf29ce484222325L;

    /** How the vocabulary marks a piece that goes on with a word. */
    private static final String GOES_ON = "##";

    private static final long PRIME = 0x100000001b3L;

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

    /** Hash of the empty beginning of a piece that goes on with a word. */
    static long goesOn() {
        return next(next(WORD, GOES_ON.charAt(0)), GOES_ON.charAt(1));
    }

    /** Hash of a text and one more character, FNV-1a. */
    static long next(long hash, char letter) {
        return (hash ^ letter) * PRIME;
    }

    /** Number of the piece with a hash, or -1. */
    int number(long hash) {
        int slot = slot(hash);
        return hashes[slot] == hash ? numbers[slot] : -1;
    }

    /** How many pieces there are. */
    int size() {
        return size;
    }

    /** Characters of the longest piece. */
    int longest() {
        return longest;
    }

    private void add(String piece) throws IOException {
        if (size >= SLOTS / 2) {
            throw new IOException("The vocabulary has more than " + SLOTS / 2 + " pieces");
        }
        long hash = WORD;
        for (int i = 0; i < piece.length(); i++) {
            hash = next(hash, piece.charAt(i));
        }
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
