package dateline.ingest.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Decodes a page: by its byte order mark, else by what its sender declares, else by what its {@code meta} declares,
 * else as UTF-8, which is the order of the HTML standard. UTF-8 is taken strictly, see {@link StrictUtf8}.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding">HTML, section
 *     13.2.3.2</a>
 */
final class HtmlCharset {

    /** The standard looks through 1024 bytes; pages put their scripts first often enough to look further. */
    private static final int LOOKED_THROUGH = 8192;

    private static final Pattern IN_CONTENT =
            Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_XML = Pattern.compile("<\\?xml[^>]{0,200}encoding=[\"']([\\w.:-]{1,40})[\"']");

    private HtmlCharset() {}

    /** @param declared by the sender, e.g. in {@code Content-Type}; empty when not */
    static String decode(byte[] bytes, String declared) {
        if (StrictUtf8.startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, UTF_16BE);
        }
        if (StrictUtf8.startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, UTF_16LE);
        }
        boolean mark = StrictUtf8.startsWith(bytes, 0xEF, 0xBB, 0xBF);
        Charset charset = mark ? UTF_8 : known(declared).or(() -> inPage(bytes)).orElse(UTF_8);
        return charset.equals(UTF_8) ? StrictUtf8.decode(bytes) : new String(bytes, charset);
    }

    private static Optional<Charset> inPage(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, LOOKED_THROUGH), ISO_8859_1);
        Matcher xml = IN_XML.matcher(start);
        if (xml.lookingAt()) {
            return known(xml.group(1)).map(HtmlCharset::readable);
        }
        Document page = Jsoup.parse(start);
        for (Element meta : page.select("meta[charset], meta[http-equiv=content-type]")) {
            Matcher content = IN_CONTENT.matcher(meta.attr("content"));
            String name = meta.hasAttr("charset") ? meta.attr("charset") : content.find() ? content.group(1) : "";
            Optional<Charset> charset = known(name);
            if (charset.isPresent()) {
                return charset.map(HtmlCharset::readable);
            }
        }
        return Optional.empty();
    }

    /** Who could read the declaration as single bytes was not reading UTF-16. */
    private static Charset readable(Charset declared) {
        return declared.name().startsWith("UTF-16") || declared.name().startsWith("UTF-32") ? UTF_8 : declared;
    }

    /** The charset of that name; what calls itself Latin 1 or ASCII is Windows-1252 by the Encoding Standard. */
    private static Optional<Charset> known(String name) {
        try {
            if (name.isBlank()) {
                return Optional.empty();
            }
            Charset charset = Charset.forName(name.strip());
            boolean latin = charset.equals(ISO_8859_1) || charset.name().equals("US-ASCII");
            return Optional.of(latin ? Charset.forName("windows-1252") : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }
}
