package dateline.sink.backend;

import java.util.List;

/**
 * A page of hits.
 *
 * @param total how many documents match
 * @param totalIsExact false if there are more than {@code total}
 */
public record HitPage(long total, boolean totalIsExact, List<Hit> hits) {}
