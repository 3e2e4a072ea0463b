/**
 * Reads a page into what it holds: {@link dateline.ingest.page.PageReader} is the door and shows the order, {@link
 * dateline.ingest.page.Page} is what comes out, with a {@link dateline.ingest.page.Finding} for each candidate and why
 * it was taken or not. Pages are bounded before anything looks at them; nothing here knows of networks or of single
 * sites, and every step is linear in the page's length and nesting.
 *
 * <p>A new name for what stands beside the text goes into {@code Hints}, a new {@code meta} element into the list of its
 * field; a test shows a page that needs it. Rules are chosen on half of the labelled hosts, see {@code lab score pages
 * --dev}.
 */
package dateline.ingest.page;
