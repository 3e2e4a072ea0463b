package dateline.lab.train.entity;

import dateline.schemas.EntityKind;

/**
 * A name and what it means.
 *
 * @param name folded
 * @param item number of the Wikidata item
 * @param country where it must be spoken of for the name to mean this, ISO 3166-1 alpha-2, or null
 * @param own whether it is the item's own label, not another name of it
 */
record KnownName(EntityKind kind, String name, int item, String country, boolean own) {}
