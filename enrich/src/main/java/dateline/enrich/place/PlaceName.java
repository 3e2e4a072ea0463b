package dateline.enrich.place;

import dateline.schemas.TaggedField;

/**
 * Words that name a place.
 *
 * @param text the words, exactly the field's [start, end)
 * @param field which text the offsets count in
 * @param start first character
 * @param end after the last character
 * @param commaBehind whether a comma, or an opening bracket, stands behind them
 * @param score how sure it is that they name a place, 0 to 1
 */
public record PlaceName(String text, TaggedField field, int start, int end, boolean commaBehind, float score) {

    boolean overlaps(PlaceName other) {
        return field == other.field && start < other.end && other.start < end;
    }
}
