package dateline.accurate;

import dateline.enrich.piece.WordPieces;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts sentences into windows that the encoder can read: most are one. Windows of a long sentence overlap, so that no
 * word is read without neighbours.
 */
final class Windows {

    private static final int BEGIN = 101;

    private static final int END = 102;

    /** Pieces a window, with the two marks; what the encoder was trained on, and half of what it could take. */
    private static final int MOST_PIECES = 255;

    /** Words that two windows share. */
    private static final int SHARED = 10;

    private final WordPieces wordPieces;

    Windows(WordPieces wordPieces) {
        this.wordPieces = wordPieces;
    }

    /** @param sentence its index, which the windows carry */
    List<Window> of(int sentence, String[] words) {
        var pieces = new int[words.length][];
        for (int word = 0; word < words.length; word++) {
            pieces[word] = wordPieces.split(words[word]);
        }
        List<Window> windows = new ArrayList<>();
        int first = 0;
        int keepFrom = 0;
        while (keepFrom < words.length) {
            int after = first;
            int size = 2;
            while (after < words.length && size + pieces[after].length <= MOST_PIECES) {
                size += pieces[after++].length;
            }
            int keepAfter = after == words.length ? after : after - SHARED / 2;
            windows.add(window(sentence, words, pieces, first, after, keepFrom, keepAfter, size));
            keepFrom = keepAfter;
            first = after - SHARED;
        }
        return windows;
    }

    private static Window window(
            int sentence, String[] words, int[][] split, int first, int after, int keepFrom, int keepAfter, int size) {
        var pieces = new int[size];
        var cases = new byte[size];
        var heads = new int[after - first];
        pieces[0] = BEGIN;
        int at = 1;
        for (int word = first; word < after; word++) {
            heads[word - first] = at;
            byte written = CaseClass.of(words[word]).code();
            for (int piece : split[word]) {
                cases[at] = written;
                pieces[at++] = piece;
            }
        }
        pieces[at] = END;
        return new Window(sentence, first, keepFrom, keepAfter, pieces, cases, heads);
    }
}
