package dateline.lab.train.name;

/**
 * A sentence to learn from.
 *
 * @param features for each token, numbers of its features
 * @param allowed for each token, a bit for each label that is right: more than one where a set does not say
 * @param own whether it is of the kind of text the model is for, so that it also trains the weights of those alone
 * @param base sums that are there already, a row a token; null for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Example(int[][] features, int[] allowed, boolean own, float[] base) {

    int length() {
        return allowed.length;
    }

    boolean isWhollyLabelled() {
        for (int labels : allowed) {
            if (Integer.bitCount(labels) > 1) {
                return false;
            }
        }
        return true;
    }
}
