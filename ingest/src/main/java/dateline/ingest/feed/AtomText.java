package dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Texts of Atom, which say how they are written (RFC 4287, sections 3.1 and 4.1.3; Atom 0.3, section 3.1). */
final class AtomText {

    private AtomText() {}

    /** Nothing where the text is empty, stands elsewhere ({@code src}) or is no text. */
    static Optional<FeedText> of(Element element) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        String mode = element.attr("mode").strip().toLowerCase(Locale.ROOT);
        if (type.contains("/") && !isText(type)) {
            return Optional.empty();
        }
        boolean markup = element.childrenSize() > 0;
        String value = Fields.text(markup ? inDiv(element) : element);
        if (mode.equals("base64") || type.equals("base64")) {
            value = decoded(value);
        }
        boolean html = markup
                || isHtml(type)
                || (type.isEmpty() && PlainText.isHtml(value))
                || (mode.equals("escaped") && PlainText.isHtml(value));
        String rebased = rebased(value, html, element);
        return rebased.isBlank() ? Optional.empty() : Optional.of(new FeedText(rebased, html));
    }

    /** One line, markup taken off. */
    static Optional<String> line(Element element) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        return of(element)
                .map(text -> text.html() || !type.equals("text")
                        ? PlainText.unescaped(text.value())
                        : PlainText.oneLine(text.value()))
                .filter(line -> !line.isEmpty());
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || type.endsWith("xml") || type.contains("html");
    }

    private static boolean isHtml(String type) {
        return type.contains("html");
    }

    /** The {@code div} around XHTML is no part of the text. */
    private static Element inDiv(Element element) {
        boolean wrapped = element.childrenSize() == 1
                && element.child(0).tag().localName().equalsIgnoreCase("div")
                && Fields.ownText(element).isEmpty();
        return wrapped ? element.child(0) : element;
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getMimeDecoder().decode(value), UTF_8).strip();
        } catch (IllegalArgumentException _) {
            return value;
        }
    }

    /** With addresses made absolute where the markup states a base for them (XML Base). */
    static String rebased(String value, boolean html, Element element) {
        String base = html ? Fields.base(element, "") : "";
        if (base.isEmpty() || value.indexOf('<') < 0) {
            return value;
        }
        Document fragment = Jsoup.parseBodyFragment(value);
        fragment.outputSettings().prettyPrint(false);
        for (Element linked : fragment.select("[href], [src]")) {
            String name = linked.hasAttr("href") ? "href" : "src";
            String address = StringUtil.resolve(base, linked.attr(name));
            if (!address.isEmpty()) {
                linked.attr(name, address);
            }
        }
        return fragment.body().html();
    }
}
