package dateline.lab.score.linking;

/** A stretch of text and the Wikidata item it was linked to, or "" when it was found and not linked. */
record FoundLink(int start, int end, String item) {}
