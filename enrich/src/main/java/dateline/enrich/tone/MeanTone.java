package dateline.enrich.tone;

/** Mean tone of some sentences, of those that have one. */
final class MeanTone {

    private double sum;
    private int toned;

    /** @param tone NaN for a sentence without */
    void add(double tone) {
        if (!Double.isNaN(tone)) {
            sum += tone;
            toned++;
        }
    }

    boolean isEmpty() {
        return toned == 0;
    }

    /** -1 to 1; 0 when no sentence had one. */
    float value() {
        return toned == 0 ? 0 : (float) (sum / toned);
    }
}
