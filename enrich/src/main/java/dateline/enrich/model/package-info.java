/**
 * Data that enrichers are made of: trained weights, name lists, the gazetteer.
 *
 * <p>Each is one binary file of our own format among the resources, written by {@code lab} and read through
 * {@link dateline.enrich.model.ModelFile}, which maps it into memory: nothing is parsed at start, the pages are the
 * operating system's and not the heap's, and what is not looked at is never read. Look-ups go by primitive arrays and
 * hashes, since in a first trial cache misses over boxed maps took half of the time of tagging.
 */
package dateline.enrich.model;
