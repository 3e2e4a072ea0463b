/**
 * Which places on Earth an article names: {@link dateline.enrich.place.PlaceEnricher}.
 *
 * <p>Three steps. {@link dateline.enrich.place.PlaceNameFinder} says which words name a place: in English those that the
 * entities call a place or a nationality, in other languages what the gazetteer knows. {@code Candidates} says which
 * places they may mean. {@link dateline.enrich.place.PlaceResolver} chooses: large places before small ones, places
 * beside, inside or near others of the same article before far ones, one sense of a name in an article.
 *
 * <p>The {@link dateline.enrich.place.Gazetteer} is one file of columns, made by {@code lab train places}; what it was
 * made from stands in {@code docs/models/places.md}.
 */
package dateline.enrich.place;
