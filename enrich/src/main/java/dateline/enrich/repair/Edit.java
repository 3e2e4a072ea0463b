package dateline.enrich.repair;

/**
 * A stretch of text to be replaced.
 *
 * @param start first character, UTF-16 units; never inside a surrogate pair
 * @param end after the last character; equal to {@code start} when something is put in
 * @param score how sure the rule is that this was wrong, 0 to 1
 */
record Edit(int start, int end, String replacement, float score) {}
