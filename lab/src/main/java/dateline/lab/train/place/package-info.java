/**
 * Makes the gazetteer: {@code lab train places}.
 *
 * <p>{@link dateline.lab.train.place.AllCities} and {@link dateline.lab.train.place.CitiesJson} read towns,
 * {@link dateline.lab.train.place.GeoNames} countries, divisions and names in other languages,
 * {@link dateline.lab.train.place.TopoMap} outlines, whose middles are the points of divisions. What no package has in a
 * free licence (centre points of countries, peoples, seas) is in two lists of our own among the resources.
 * {@link dateline.lab.train.place.GazetteerFile} writes it all. {@link dateline.lab.train.place.CoastCommand} makes the
 * land of the map on the page, {@code lab train coast}.
 */
package dateline.lab.train.place;
