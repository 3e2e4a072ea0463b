package dateline.enrich.amount;

import dateline.schemas.AmountKind;

/**
 * Lexemes that say how much.
 *
 * @param first its first lexeme
 * @param after the lexeme after its last
 * @param unit as the schema has it, or null
 * @param factor what the number has to be multiplied by: 0.01 for cents
 * @param score how sure the rule is, 0 to 1
 */
record Quantity(AmountKind kind, int first, int after, String unit, double factor, float score) {

    Quantity(AmountKind kind, int first, int after, String unit, float score) {
        this(kind, first, after, unit, 1, score);
    }
}
