package dateline.enrich.repair;

import dateline.schemas.RepairedField;

/**
 * What a rule looks at.
 *
 * @param text as the rules before left it
 * @param headline of the same article, repaired; {@code text} itself when that is the headline
 */
record Passage(RepairedField field, String text, String headline) {

    boolean isHeadline() {
        return field == RepairedField.HEADLINE;
    }
}
