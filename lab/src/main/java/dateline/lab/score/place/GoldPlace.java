package dateline.lab.score.place;

/**
 * A place named in an article of a set.
 *
 * @param start first character in the text
 * @param end after the last character
 * @param phrase the words
 * @param latitude NaN when the set gives no point
 * @param longitude NaN when the set gives no point
 * @param kind as far as the set says, else nothing
 */
record GoldPlace(int start, int end, String phrase, double latitude, double longitude, String kind) {

    boolean isPoint() {
        return !Double.isNaN(latitude);
    }
}
