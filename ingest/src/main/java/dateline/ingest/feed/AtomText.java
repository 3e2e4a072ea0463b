package dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Texts of Atom, which say how they are written (RFC 4287, sections 3.1 and 4.1.3; Atom 0.3, section 3.1). */
final class AtomText {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private AtomText() {}

    /** Nothing where the text is empty, stands elsewhere ({@code src}) or is no text. */
    static Optional<FeedText> of(Element element) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        String mode = element.attr("mode").strip().toLowerCase(Locale.ROOT);
        if (isPicture(type)) {
            return Optional.empty();
        }
        boolean markup = element.childrenSize() > 0;
        String value = Fields.text(markup ? inDiv(element) : element);
        if (mode.equals("base64") || type.equals("base64") || (type.contains("/") && !isText(type))) {
            value = decoded(value);
        }
        boolean saysText = type.equals("text") || type.equals("text/plain");
        boolean html = markup || isHtml(type) || ((!saysText || mode.equals("escaped")) && PlainText.isHtml(value));
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

    /** What is neither text nor XML is written in base64 (RFC 4287, section 4.1.3.3). */
    private static boolean isText(String type) {
        return type.startsWith("text/") || type.endsWith("xml") || type.contains("html");
    }

    private static boolean isPicture(String type) {
        return type.startsWith("image/") || type.startsWith("video/") || type.startsWith("audio/");
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

    /** As it is where it is no base64 or what comes out is no text. */
    private static String decoded(String value) {
        try {
            String text = new String(
                    Base64.getDecoder().decode(WHITE_SPACE.matcher(value).replaceAll("")), UTF_8);
            boolean readable = text.chars().noneMatch(c -> c == '\uFFFD' || (c < ' ' && !Character.isWhitespace(c)));
            return readable ? text.strip() : value;
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
