package dateline.ingest.read;

import dateline.ingest.page.BodyText;
import dateline.schemas.Article;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * Reads one article from an HTML page by what the page says of itself: its {@code meta} data and its paragraphs.
 *
 * <p>A page is somebody else's program for our memory, so its size, tags, attributes and nesting are bounded.
 */
final class HtmlReader {

    /**
     * Start and end tags; the longest live blogs have some forty thousand. The parser may make a dozen elements of one
     * tag, of an end tag too.
     */
    private static final int MAX_TAGS = 80_000;

    /** Pages nest some thirty deep. */
    private static final int MAX_DEPTH = 256;

    /** Holds an inlined image; no text anybody reads is in an attribute. */
    private static final int MAX_ATTRIBUTE = 1 << 20;

    private HtmlReader() {}

    /**
     * Sets what the page tells and the caller did not know.
     *
     * @throws RejectedException with reason {@code TOO_LARGE} if the page is past a limit, {@code INVALID} if it has no
     *     text
     */
    static void read(String html, Article.Builder article) {
        checkTags(html);
        Document page = parsed(html, article.getCanonicalUrl());
        checkTree(page);
        HtmlMeta.read(page, article);
        List<String> paragraphs = BodyText.of(page, article.getHeadline());
        article.setBody(StrictUtf8.wellFormed(String.join("\n\n", paragraphs)));
        if (article.getBody().isEmpty()) {
            throw new RejectedException(
                    Reason.INVALID, "body is empty: the page has no text but headline, links and labels");
        }
    }

    private static Document parsed(String html, String url) {
        // Beyond its own limit the parser flattens in silence; ours is lower, so that checkTree sees it first.
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH + 10);
        return parser.parseInput(html, url == null ? "" : url);
    }

    private static void checkTags(String html) {
        int tags = 0;
        for (int i = html.indexOf('<'); i >= 0 && i + 1 < html.length(); i = html.indexOf('<', i + 1)) {
            char next = html.charAt(i + 1);
            boolean tag = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/';
            if (tag && ++tags > MAX_TAGS) {
                throw tooLarge("more than " + MAX_TAGS + " tags");
            }
        }
    }

    private static void checkTree(Document page) {
        page.filter((NodeFilter) (node, depth) -> {
            if (depth > MAX_DEPTH) {
                throw tooLarge("elements nested more than " + MAX_DEPTH + " deep");
            }
            if (node instanceof Element element) {
                for (var attribute : element.attributes()) {
                    if (attribute.getKey().length() + attribute.getValue().length() > MAX_ATTRIBUTE) {
                        throw tooLarge("an attribute of more than " + MAX_ATTRIBUTE + " characters on <"
                                + element.normalName() + ">");
                    }
                }
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
    }

    private static RejectedException tooLarge(String what) {
        return new RejectedException(Reason.TOO_LARGE, "The page has " + what);
    }
}
