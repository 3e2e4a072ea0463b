package dateline.enrich.place;

import java.util.List;

/**
 * A name with the place it means.
 *
 * @param place in the gazetteer
 * @param score probability, 0 to 1
 * @param mentions where it is named, in order of field and place
 * @param evidence what spoke for it, in words
 */
public record Resolved(int place, float score, List<PlaceName> mentions, List<String> evidence) {}
