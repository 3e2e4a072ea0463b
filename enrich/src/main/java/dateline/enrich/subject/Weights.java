package dateline.enrich.subject;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The weights of a subject model that are not of words.
 *
 * @param scale what one step of a row's bytes stands for
 * @param threshold probability from which a subject is told
 * @param strength what the logarithm of a subject's own evidence adds to it, whatever else the article is about
 * @param bias of each subject
 * @param evidence what the square root of a subject's share of the evidence (second index) adds to a subject (first)
 * @param slope and
 * @param offset make a sum into the logit of a probability, for each subject
 * @param concept what a concept's own strength, its share of the subject's evidence, and 1, add to its logit
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied nowhere
public record Weights(
        float scale,
        float threshold,
        float strength,
        float[] bias,
        float[] evidence,
        float[] slope,
        float[] offset,
        float[] concept) {

    private static final int SINGLE = 3;
    private static final int CONCEPT = 3;

    /** How many floats there are for so many subjects. */
    public static int count(int tops) {
        return SINGLE + 3 * tops + tops * tops + CONCEPT;
    }

    static Weights read(ByteBuffer file, int at, int tops) {
        var all = new float[count(tops)];
        for (int i = 0; i < all.length; i++) {
            all[i] = file.getFloat(at + 4 * i);
        }
        int square = SINGLE + tops + tops * tops;
        return new Weights(
                all[0],
                all[1],
                all[2],
                Arrays.copyOfRange(all, SINGLE, SINGLE + tops),
                Arrays.copyOfRange(all, SINGLE + tops, square),
                Arrays.copyOfRange(all, square, square + tops),
                Arrays.copyOfRange(all, square + tops, square + 2 * tops),
                Arrays.copyOfRange(all, square + 2 * tops, all.length));
    }

    /** Puts them where {@link #read} finds them. */
    public void write(ByteBuffer file) {
        file.putFloat(scale).putFloat(threshold).putFloat(strength);
        for (float[] part : new float[][] {bias, evidence, slope, offset, concept}) {
            for (float weight : part) {
                file.putFloat(weight);
            }
        }
    }

    double ofEvidence(int top, Evidence found) {
        double sum = bias[top] + strength * Math.log1p(found.branch(top));
        for (int other = 0; other < bias.length; other++) {
            sum += evidence[top * bias.length + other] * Math.sqrt(found.share(other));
        }
        return sum;
    }

    float calibrated(int top, double sum) {
        return logistic(slope[top] * sum + offset[top]);
    }

    float ofConcept(float strength, float branch) {
        return logistic(concept[0] * Math.log1p(strength)
                + concept[1] * strength / Math.max(branch, Float.MIN_NORMAL)
                + concept[2]);
    }

    private static float logistic(double sum) {
        return (float) (1 / (1 + Math.exp(-sum)));
    }
}
