package dateline.ingest.xml;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Markup read forgivingly: what is not well-formed is read as far as it goes, and the fault noted.
 *
 * <p>Nothing outside the bytes is ever asked for. A document type declaration is cut out unread, so that an entity is
 * never expanded; only HTML's own names of characters are known.
 *
 * @param root the first element; its document may have more
 * @param problems faults met, one line each
 */
public record XmlTree(Element root, List<String> problems) {

    /** Deeper elements are put beside their parents. No feed or agency format nests by half. */
    public static final int MAX_DEPTH = 200;

    /**
     * Reads a document.
     *
     * @param contentType as declared by the sender, e.g. {@code text/xml; charset=utf-8}; empty when it is not
     * @throws XmlException if there is no element in it
     */
    public static XmlTree read(byte[] bytes, String contentType) throws XmlException {
        List<String> problems = new ArrayList<>();
        String text = XmlCharset.decode(bytes, contentType, problems);
        String clean = XmlCleaning.clean(text, problems);
        Document document = Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(clean, "");
        document.outputSettings().prettyPrint(false);
        Element root = document.firstElementChild();
        if (root == null) {
            throw new XmlException("no markup in it");
        }
        if (root.nextElementSibling() != null) {
            problems.add("more than one outermost element");
        }
        return new XmlTree(root, problems);
    }
}
