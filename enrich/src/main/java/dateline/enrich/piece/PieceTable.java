package dateline.enrich.piece;

/**
 * The pieces words are made of, found by the hash of their text.
 *
 * <p>Text is hashed a character at a time, so that every beginning of a word is looked up in one pass over it. The
 * strings themselves are not needed: at 64 bits, one in 10^14 texts would be taken for a piece that it is not.
 */
public interface PieceTable {

    /** Hash of the empty beginning of a word. */
    long WORD = 0xcbf29ce484222325L;

    /** How a vocabulary marks a piece that goes on with a word. */
    String GOES_ON = "##";

    /** Number of the piece with a hash, or -1. */
    int number(long hash);

    /** Characters of the longest piece. */
    int longest();

    /** Hash of a text and one more character, FNV-1a. */
    static long next(long hash, char letter) {
        return (hash ^ letter) * 0x100000001b3L;
    }

    /** Hash of a whole piece, the mark included. */
    static long hash(String piece) {
        long hash = WORD;
        for (int i = 0; i < piece.length(); i++) {
            hash = next(hash, piece.charAt(i));
        }
        return hash;
    }
}
