package dateline.ingest.feed;

/**
 * Text of a feed.
 *
 * @param value as stated, never blank; addresses in it may be relative to the entry's
 * @param html whether it is an HTML fragment, whose tags and references count, or plain text
 */
public record FeedText(String value, boolean html) {

    /** The text on one line, without markup. */
    public String line() {
        return html ? PlainText.ofHtml(value) : PlainText.oneLine(value);
    }
}
