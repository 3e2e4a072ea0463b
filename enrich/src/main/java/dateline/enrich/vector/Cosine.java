package dateline.enrich.vector;

/** How much two vectors point the same way. */
public final class Cosine {

    private Cosine() {}

    /**
     * Cosine of the angle between them, -1 to 1; 0 if one has no length.
     *
     * @throws IllegalArgumentException if they have not the same dimensions
     */
    public static double of(byte[] one, byte[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException("Vectors of " + one.length + " and " + other.length + " dimensions");
        }
        int product = 0;
        int square = 0;
        int otherSquare = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            square += one[i] * one[i];
            otherSquare += other[i] * other[i];
        }
        return square == 0 || otherSquare == 0 ? 0 : product / Math.sqrt((double) square * otherSquare);
    }
}
