package dateline.ingest.read;

import dateline.ingest.page.Page;
import dateline.schemas.Article;

/**
 * An article and the page it was read from.
 *
 * @param page with a finding for each candidate, and why it was taken or not
 */
public record ReadPage(Article article, Page page) {}
