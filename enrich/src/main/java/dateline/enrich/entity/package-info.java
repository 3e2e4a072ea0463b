/**
 * From stretches of text that name something to the entities they name.
 *
 * <p>The way of an article: a tagger of its language ({@link dateline.enrich.name}) tells which tokens of headline and
 * body are names; {@code BodyMentions} and {@code HeadlineMentions} make mentions with exact offsets of them;
 * {@code Resolver} joins those that mean the same, {@code People} and {@code Organisations} by the rules of their kind;
 * {@code EntityTypes} tells the finer kind where words prove it; {@code Salience} how central each is; {@code Links}
 * the Wikidata item where it is sure.
 *
 * <p>All of it is about one article. Whoever wants to know that two articles mean the same person asks for the
 * {@code entityId}. Today {@link dateline.enrich.entity.Identities} makes it of kind and longest name, which is stable
 * and says so little that a bare last name gets none. An alias table that grows from the stream takes that place: it
 * will be asked, once an entity, with its kind and all names that this article uses for it, and may answer with the id
 * under which other articles know it. It must answer from memory, and the same to the same question within a build of
 * the table.
 *
 * <p>Another language is another tagger in the map that {@link dateline.enrich.entity.EntityEnricher} takes. Without
 * one, articles of that language say so in {@code tags.unavailable}.
 *
 * <p>Everything takes time in proportion to the text: look-ups go by hash, and looking back goes a fixed number of
 * steps.
 */
package dateline.enrich.entity;
