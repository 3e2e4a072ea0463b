/**
 * How many names are linked to the right Wikidata item: {@code lab score linking}. The sets are those of the ELEVANT
 * evaluation tool, in its JSON lines.
 */
package dateline.lab.score.linking;
