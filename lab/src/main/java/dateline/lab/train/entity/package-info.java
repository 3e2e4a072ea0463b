/**
 * Makes {@code links.bin}, the names that mean one Wikidata item: {@code lab train links}. Sources and licences stand in
 * {@code docs/models/links.md}.
 */
package dateline.lab.train.entity;
