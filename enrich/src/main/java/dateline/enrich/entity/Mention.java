package dateline.enrich.entity;

import dateline.schemas.EntityKind;
import dateline.schemas.TaggedField;

/**
 * A stretch of headline or body that names something.
 *
 * @param text exactly field[start, end)
 * @param key the name folded, see {@link FoldedName}
 * @param sentence index of the sentence in the body, -1 in the headline
 * @param opening whether it opens its sentence, where the subject stands
 * @param address how the word before it addresses the person
 */
record Mention(
        TaggedField field,
        int start,
        int end,
        String text,
        String key,
        EntityKind kind,
        float probability,
        int sentence,
        boolean opening,
        Address address) {

    /** What a title tells about who bears it. */
    enum Address {
        MAN,
        WOMAN,
        NONE;

        /** Whether one person may be addressed both ways. */
        boolean fits(Address other) {
            return this == NONE || other == NONE || this == other;
        }
    }

    boolean isWord() {
        return key.indexOf(' ') < 0;
    }

    boolean inHeadline() {
        return field == TaggedField.HEADLINE;
    }

    Mention withKind(EntityKind other, float itsProbability) {
        return new Mention(field, start, end, text, key, other, itsProbability, sentence, opening, address);
    }
}
