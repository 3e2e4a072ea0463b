/**
 * Finds an article's text in a page: {@link dateline.ingest.page.BodyText} reads from top to bottom how. The page comes
 * parsed and bounded; nothing here knows of articles, networks or sites, and every step is linear in the page's length
 * and nesting.
 *
 * <p>A new name for what stands beside the text goes into {@code Hints}; a test shows a page that needs it.
 */
package dateline.ingest.page;
