/**
 * Reads web archives (WARC 1.0 and 1.1, ISO 28500, and ARC; plain or gzip): a file in, one {@link
 * dateline.ingest.archive.ArchiveItem} a record out, in the order of the file.
 *
 * <p>Read {@link dateline.ingest.archive.ArchiveReader} first: it goes from record to record and knows where each
 * begins, so that reading can start there again. {@link dateline.ingest.archive.PageRecords} says what a record is to
 * us: a page that is read into an article, or something left out with a reason. Headers are parsed by jwarc.
 *
 * <p>An archive is hostile until read: headers, records, how far they inflate and how much is kept of each are bounded.
 * What is broken is one rejected item with its offset; reading goes on with the next record that can be found.
 */
package dateline.ingest.archive;
