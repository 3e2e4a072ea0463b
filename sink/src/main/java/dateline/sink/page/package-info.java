/**
 * The page people look at: requests of a browser in, HTML out.
 *
 * <p>Read {@link dateline.sink.page.PageServer} first; it lists the addresses. Each view is a class that writes its part
 * of a page from what the index answers; {@code Shell} writes what all pages share, {@code Row} one article in a list,
 * {@code TaggedText} a text with its tags. The first screen is whole when it leaves here, so that it is seen at once and
 * read without scripts; what lives (arrivals, suggestions, evidence beside the pointer) is added by the small modules
 * that {@code Assets} serves.
 *
 * <p>All text goes through {@code Html}, which escapes it; there is no other way to write a page. What articles say is
 * never markup, their links are followed only when they are http or https, and their images are not loaded.
 *
 * <p>To add a view: a class that writes it, a line in {@code PageServer}, and one in {@code Shell} if it is to stand
 * among the tabs.
 */
package dateline.sink.page;
