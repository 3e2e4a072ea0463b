package dateline.enrich.name;

import dateline.schemas.EntityKind;

/**
 * A name in a sentence.
 *
 * @param first index of its first token within the sentence
 * @param after index after its last token
 * @param kind what is named; {@link EntityKind#OTHER} for nationalities, events, works and the like
 * @param probability that exactly these tokens are a name of this kind, 0 to 1, as the tagger sees it
 */
public record NameSpan(int first, int after, EntityKind kind, float probability) {}
