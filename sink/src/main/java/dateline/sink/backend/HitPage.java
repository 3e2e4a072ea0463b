package dateline.sink.backend;

import dateline.sink.query.Bookmark;
import java.util.List;
import java.util.Optional;

/**
 * A page of hits.
 *
 * @param total how many documents match, copies included
 * @param totalIsExact false if there are more than {@code total}
 * @param originals how many hits there are when copies are folded, counted to within a few in a hundred; {@code total}
 *     when they are not folded
 * @param next where the next page begins; empty when there is none
 */
public record HitPage(long total, boolean totalIsExact, long originals, List<Hit> hits, Optional<Bookmark> next) {}
