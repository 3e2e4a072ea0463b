package dateline.ingest.page;

import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Parses a page. It is somebody else's program for our memory, so its tags, attributes and nesting are bounded. */
final class PageTree {

    /**
     * Start and end tags; the longest live blogs have some forty thousand. The parser may make a dozen elements of one
     * tag, of an end tag too.
     */
    private static final int MAX_TAGS = 80_000;

    /** Pages nest some thirty deep. */
    private static final int MAX_DEPTH = 256;

    /** Holds an inlined image; no text anybody reads is in an attribute. */
    private static final int MAX_ATTRIBUTE = 1 << 20;

    private PageTree() {}

    /** @throws RejectedException with reason {@code TOO_LARGE} if the page is past a limit */
    static Document of(String html, String url) {
        checkTags(html);
        // Beyond its own limit the parser flattens in silence; ours is lower, so that check sees it first.
        Document page = Parser.htmlParser().setMaxDepth(MAX_DEPTH + 10).parseInput(html, url);
        check(page);
        return page;
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

    private static void check(Document page) {
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
