package dateline.enrich.name;

/** What the first layer makes of one sentence, before it is known what else the document says. */
public final class FirstPass {

    final SentenceWords words;
    final float[] sums;

    /** Best label of each token. */
    final int[] path;

    /** For each token how probable it is that it is outside, then of each kind. */
    final float[] kinds;

    /** @param sums a row of sums a token; this object's own from now on */
    public FirstPass(SentenceWords words, float[] sums, Labels labels, Lattice lattice) {
        this.words = words;
        this.sums = sums;
        int width = labels.count();
        path = lattice.best(sums, 0, words.count());
        lattice.weigh(sums, 0, words.count());
        var rows = new float[sums.length];
        lattice.addLabels(rows, 0, 1);
        kinds = new float[words.count() * (labels.kinds() + 1)];
        for (int i = 0; i < words.count(); i++) {
            for (int label = 0; label < width; label++) {
                int kind = label == Labels.OUTSIDE ? 0 : 1 + Labels.kindIndex(label);
                kinds[i * (labels.kinds() + 1) + kind] += rows[i * width + label];
            }
        }
    }

    /** A row of sums a token, one a label. */
    public float[] sums() {
        return sums;
    }
}
