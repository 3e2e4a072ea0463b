package dateline.enrich.copy;

/**
 * What two texts tell alike.
 *
 * @param names in both
 * @param numbers numbers and dates in both
 * @param quotes in both
 * @param weight of what is in both; a fact that few articles have weighs most
 * @param ofNewer share of the newer text's facts, by weight, 0 to 1
 * @param ofOlder share of the older text's facts, by weight, 0 to 1
 * @param order share of the shared facts that come in the same order, 0 to 1
 */
record Agreement(int names, int numbers, int quotes, double weight, double ofNewer, double ofOlder, double order) {

    int shared() {
        return names + numbers + quotes;
    }

    double least() {
        return Math.min(ofNewer, ofOlder);
    }
}
