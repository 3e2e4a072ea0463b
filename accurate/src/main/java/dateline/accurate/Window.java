package dateline.accurate;

/**
 * Part of a sentence that the encoder reads at once, with one word or more.
 *
 * @param sentence which one, by index
 * @param firstWord of the window, within the sentence
 * @param keepFrom first word whose logits count; those before it are there as context
 * @param keepAfter after the last word whose logits count
 * @param pieces numbers of all pieces, with the marks of beginning and end
 * @param cases how the word of each piece is written
 * @param heads where the first piece of each word stands in {@code pieces}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Window(int sentence, int firstWord, int keepFrom, int keepAfter, int[] pieces, byte[] cases, int[] heads) {

    int head(int word) {
        return heads[word - firstWord];
    }
}
