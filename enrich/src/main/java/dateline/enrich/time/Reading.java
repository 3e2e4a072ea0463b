package dateline.enrich.time;

/**
 * Lexemes that say when.
 *
 * @param first its first lexeme
 * @param after the lexeme after its last
 * @param value ISO 8601
 * @param relative whether it was worked out from the publication date
 * @param score how sure the rule is, 0 to 1
 */
record Reading(int first, int after, String value, boolean relative, float score) {

    Reading from(int earlier) {
        return new Reading(earlier, after, value, relative, score);
    }

    Reading until(int later) {
        return new Reading(first, later, value, relative, score);
    }

    Reading as(String other, int later) {
        return new Reading(first, later, other, relative, score);
    }
}
