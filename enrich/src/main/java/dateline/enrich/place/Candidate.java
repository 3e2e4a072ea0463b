package dateline.enrich.place;

/**
 * A place that a name may mean.
 *
 * @param place in the gazetteer
 * @param by how the name names it
 */
record Candidate(int place, NameKind by) {}
