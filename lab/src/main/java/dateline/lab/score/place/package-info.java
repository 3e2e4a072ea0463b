/**
 * {@code lab score places}: names of places found, and what they are taken to mean, against LGL (588 articles of local
 * newspapers, mostly American) and GeoVirus (Wikinews on epidemics).
 *
 * <p>A place is right within 161 km (100 miles) of the gold point, the measure of the field, and here strictly so: of
 * countries and states as well, whose middle gazetteers disagree about.
 */
package dateline.lab.score.place;
