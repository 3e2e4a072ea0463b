package dateline.enrich.subject;

import dateline.enrich.model.ModelFile;
import java.nio.ByteBuffer;

/**
 * The trained part: one logistic regression for each top-level subject, over words, pairs of words and the shares that
 * {@link Evidence} gives each subject.
 *
 * <p>Layout, little-endian: magic, version, counts of subjects, slots and rows; the floats of {@link Weights}; then a
 * hash table from a feature to its row, the rarity of each row, and a row of one byte a subject.
 */
public final class SubjectModel {

    public static final int MAGIC = 0x534D4C44;
    public static final int VERSION = 1;
    public static final int HEADER = 20;

    private final ByteBuffer file;
    private final Weights weights;
    private final int tops;
    private final int slots;
    private final int keysAt;
    private final int rowOfAt;
    private final int raritiesAt;
    private final int rowsAt;

    /** @throws IllegalArgumentException if this is another kind of file or of another version */
    public SubjectModel(ByteBuffer file) {
        if (file.limit() < HEADER || file.getInt(0) != MAGIC || file.getInt(4) != VERSION) {
            throw new IllegalArgumentException(
                    "Not a subject model of version " + VERSION + "; make it anew with lab train subjects");
        }
        this.file = file;
        tops = file.getInt(8);
        slots = file.getInt(12);
        int rows = file.getInt(16);
        weights = Weights.read(file, HEADER, tops);
        keysAt = HEADER + 4 * Weights.count(tops);
        rowOfAt = keysAt + 4 * slots;
        raritiesAt = rowOfAt + 4 * slots;
        rowsAt = raritiesAt + 4 * rows;
    }

    /** The one that enrich ships. */
    public static SubjectModel shipped() {
        return new SubjectModel(ModelFile.map(SubjectModel.class, "subjects.bin"));
    }

    /** From this probability on an article is said to be about a subject. */
    public float threshold() {
        return weights.threshold();
    }

    /** How likely the article is about each top-level subject, by number. */
    public float[] probabilities(WordFeatures features, Evidence evidence) {
        var sums = new double[tops];
        double square = 0;
        for (int feature = 0; feature < features.size(); feature++) {
            int row = row(features.key(feature));
            if (row >= 0) {
                float value = features.weight(feature) * file.getFloat(raritiesAt + 4 * row);
                square += value * value;
                for (int top = 0; top < tops; top++) {
                    sums[top] += value * file.get(rowsAt + row * tops + top);
                }
            }
        }
        double norm = square == 0 ? 0 : weights.scale() / Math.sqrt(square);
        var probabilities = new float[tops];
        for (int top = 0; top < tops; top++) {
            probabilities[top] = weights.calibrated(top, sums[top] * norm + weights.ofEvidence(top, evidence));
        }
        return probabilities;
    }

    /** How likely a concept is, when its subject is certain. */
    public float conceptProbability(Evidence evidence, int concept, int top) {
        return weights.ofConcept(evidence.strength(concept), evidence.branch(top));
    }

    /** What a feature adds to a subject, in no unit; 0 for a feature that is not known. */
    float contribution(WordFeatures features, int feature, int top) {
        int row = row(features.key(feature));
        return row < 0
                ? 0
                : features.weight(feature) * file.getFloat(raritiesAt + 4 * row) * file.get(rowsAt + row * tops + top);
    }

    private int row(int key) {
        int slot = key & (slots - 1);
        while (true) {
            int there = file.getInt(keysAt + 4 * slot);
            if (there == key) {
                return file.getInt(rowOfAt + 4 * slot);
            }
            if (there == 0) {
                return -1;
            }
            slot = (slot + 1) & (slots - 1);
        }
    }
}
