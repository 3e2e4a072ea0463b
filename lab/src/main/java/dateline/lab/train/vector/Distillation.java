package dateline.lab.train.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * What is kept of the vectors that an encoder gives single word pieces.
 *
 * <p>The mean is taken off, since all have it in common; of the rest the axes of most variance are kept (principal
 * components), and long axes shortened, so that a few do not outweigh the others. Then a piece counts the less the more
 * often it occurs (Arora and others, A Simple but Tough-to-Beat Baseline for Sentence Embeddings, ICLR 2017); how often
 * is guessed from its place in the vocabulary, which is in order of frequency, by Zipf's law. Last, four bits a figure.
 */
final class Distillation {

    /** Of Arora's weight a / (a + p); chosen on the load set, see the model card. */
    private static final double RARITY = 1e-4;

    /** Mandelbrot's shift of Zipf's law. */
    private static final double SHIFT = 2.7;

    /** An axis is divided by this power of its standard deviation. */
    private static final double SHORTENING = 0.75;

    /** The share of figures that the steps reach; what is larger in amount is cut. */
    private static final double REACH = 0.97;

    /** The largest figure of four bits. */
    private static final int MOST = 7;

    /** Beyond Latin letters and their accents, an encoder of English knows little. */
    private static final char AFTER_LATIN = '\u0250';

    private final int dimensions;

    Distillation(int dimensions) {
        this.dimensions = dimensions;
    }

    /** Whether a piece is worth a vector: letters or digits, Latin, and no mark of the encoder's. */
    static boolean isKept(String piece) {
        boolean mark = piece.length() > 1 && piece.startsWith("[") && piece.endsWith("]");
        return !mark
                && piece.chars().allMatch(letter -> letter < AFTER_LATIN)
                && piece.chars().anyMatch(Character::isLetterOrDigit);
    }

    /**
     * Vectors of a figure of -7 to 7 a dimension.
     *
     * @param vectors as the encoder gives them, one a piece, the most frequent piece first
     */
    List<byte[]> distil(List<float[]> vectors) {
        double[][] centred = centred(vectors);
        double[][] rows = projected(centred, axes(centred));
        double all = 0;
        for (int rank = 0; rank < rows.length; rank++) {
            all += 1 / (rank + SHIFT);
        }
        for (int rank = 0; rank < rows.length; rank++) {
            double probability = 1 / (rank + SHIFT) / all;
            for (int i = 0; i < dimensions; i++) {
                rows[rank][i] *= RARITY / (RARITY + probability);
            }
        }
        double step = reach(rows) / MOST;
        List<byte[]> distilled = new ArrayList<>();
        for (double[] row : rows) {
            var vector = new byte[dimensions];
            for (int i = 0; i < dimensions; i++) {
                vector[i] = (byte) Math.clamp(Math.round(row[i] / step), -MOST, MOST);
            }
            distilled.add(vector);
        }
        return distilled;
    }

    private static double[][] centred(List<float[]> vectors) {
        int size = vectors.getFirst().length;
        var mean = new double[size];
        for (float[] vector : vectors) {
            for (int i = 0; i < size; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        var centred = new double[vectors.size()][size];
        for (int row = 0; row < centred.length; row++) {
            for (int i = 0; i < size; i++) {
                centred[row][i] = vectors.get(row)[i] - mean[i];
            }
        }
        return centred;
    }

    /** The axes of most variance, shortened; which end is positive is settled by the largest figure. */
    private double[][] axes(double[][] centred) {
        int size = centred[0].length;
        var covariance = new double[size][size];
        for (double[] row : centred) {
            for (int i = 0; i < size; i++) {
                for (int k = 0; k < size; k++) {
                    covariance[i][k] += row[i] * row[k] / centred.length;
                }
            }
        }
        var eigen = new EigenDecomposition(new Array2DRowRealMatrix(covariance, false)); // largest value first
        var axes = new double[dimensions][];
        for (int axis = 0; axis < dimensions; axis++) {
            double[] vector = eigen.getEigenvector(axis).toArray();
            double most = Arrays.stream(vector).reduce(0, (a, b) -> Math.abs(b) > Math.abs(a) ? b : a);
            double scale = Math.signum(most) / Math.pow(eigen.getRealEigenvalue(axis), SHORTENING / 2);
            axes[axis] = Arrays.stream(vector).map(figure -> figure * scale).toArray();
        }
        return axes;
    }

    private double[][] projected(double[][] centred, double[][] axes) {
        var projected = new double[centred.length][dimensions];
        for (int row = 0; row < centred.length; row++) {
            for (int axis = 0; axis < dimensions; axis++) {
                double sum = 0;
                for (int i = 0; i < centred[row].length; i++) {
                    sum += centred[row][i] * axes[axis][i];
                }
                projected[row][axis] = sum;
            }
        }
        return projected;
    }

    private static double reach(double[][] rows) {
        double[] amounts = Arrays.stream(rows)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .sorted()
                .toArray();
        return amounts[(int) (REACH * (amounts.length - 1))];
    }
}
