package dateline.enrich.number;

/**
 * A number in the text, in digits or words.
 *
 * @param first its first lexeme
 * @param after the lexeme after its last
 * @param value the number, scale words multiplied in
 * @param digits whether it starts in digits
 * @param scaled whether a word such as "million" is part of it
 */
public record Numeral(int first, int after, double value, boolean digits, boolean scaled) {}
