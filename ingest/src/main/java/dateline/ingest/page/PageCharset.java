package dateline.ingest.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Decodes a page: by its byte order mark, else by what its sender declares, else by what its {@code meta} declares,
 * else by its bytes, which is the order of the HTML standard. UTF-8 is checked, whoever declares it: where more than a
 * stray byte is wrong, the page is Windows-1252, which anything reads; one stray byte becomes U+FFFD.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding">HTML, section
 *     13.2.3.2</a>
 */
public final class PageCharset {

    /** The standard looks through 1024 bytes; pages put their scripts first often enough to look further. */
    private static final int LOOKED_THROUGH = 8192;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\uFFFD';

    private static final Pattern IN_CONTENT =
            Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_XML = Pattern.compile("<\\?xml[^>]{0,200}encoding=[\"']([\\w.:-]{1,40})[\"']");

    private PageCharset() {}

    /** The charset parameter of a media type (RFC 9110, section 8.3.1); empty when there is none. */
    public static String ofMediaType(String contentType) {
        Matcher charset = IN_CONTENT.matcher(contentType.length() > 500 ? "" : contentType);
        return charset.find() ? charset.group(1) : "";
    }

    /** @param declared by the sender, e.g. in {@code Content-Type}; empty when not */
    static String decode(byte[] bytes, String declared) {
        return decode(bytes, () -> known(declared).or(() -> inPage(bytes)));
    }

    /**
     * Decodes XML: by its byte order mark, else by what its sender declares, else by its own declaration, else as UTF-8,
     * checked against its bytes as a page is. UTF-16 without a mark is known by its first angle bracket.
     *
     * @param declared by the sender, e.g. in {@code Content-Type}; empty when not
     * @see <a href="https://www.rfc-editor.org/rfc/rfc7303#section-3">RFC 7303, section 3</a>
     */
    public static String decodeXml(byte[] bytes, String declared) {
        if (startsWith(bytes, 0, '<', 0)) {
            return new String(bytes, UTF_16BE);
        }
        if (startsWith(bytes, '<', 0) && bytes.length > 3 && bytes[3] == 0) {
            return new String(bytes, UTF_16LE);
        }
        return decode(bytes, () -> known(declared).map(PageCharset::readable).or(() -> inXml(start(bytes))));
    }

    private static String decode(byte[] bytes, Supplier<Optional<Charset>> declared) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, UTF_16LE);
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, UTF_8);
        }
        Charset charset = declared.get().orElse(UTF_8);
        if (!charset.equals(UTF_8)) {
            // Many a server sends the same declaration with every page; bytes are UTF-8 by chance next to never.
            return isUtf8BeyondAscii(bytes) ? new String(bytes, UTF_8) : new String(bytes, charset);
        }
        var text = new String(bytes, UTF_8);
        return isMostlyWrong(text, bytes) ? new String(bytes, WINDOWS_1252) : text;
    }

    private static boolean isUtf8BeyondAscii(byte[] bytes) {
        int beyond = 0;
        for (byte value : bytes) {
            beyond += value < 0 ? 1 : 0;
        }
        return beyond > 0 && new String(bytes, UTF_8).indexOf(REPLACEMENT) < 0;
    }

    /** Whether of the signs beyond ASCII a tenth or more could not be decoded. */
    private static boolean isMostlyWrong(String text, byte[] bytes) {
        if (text.indexOf(REPLACEMENT) < 0) {
            return false;
        }
        int wrong = 0;
        int beyond = 0;
        for (int i = 0; i < text.length(); i++) {
            wrong += text.charAt(i) == REPLACEMENT ? 1 : 0;
            beyond += text.charAt(i) > 0x7F ? 1 : 0;
        }
        for (int i = 0; i + 2 < bytes.length; i++) { // were written so
            boolean sign = bytes[i] == (byte) 0xEF && bytes[i + 1] == (byte) 0xBF && bytes[i + 2] == (byte) 0xBD;
            wrong -= sign ? 1 : 0;
        }
        return wrong * 10L >= beyond;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> inPage(byte[] bytes) {
        String start = start(bytes);
        if (IN_XML.matcher(start).lookingAt()) {
            return inXml(start);
        }
        Document page = Jsoup.parse(start);
        for (Element meta : page.select("meta[charset], meta[http-equiv=content-type]")) {
            Matcher content = IN_CONTENT.matcher(meta.attr("content"));
            String name = meta.hasAttr("charset") ? meta.attr("charset") : content.find() ? content.group(1) : "";
            Optional<Charset> charset = known(name);
            if (charset.isPresent()) {
                return charset.map(PageCharset::readable);
            }
        }
        return Optional.empty();
    }

    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, LOOKED_THROUGH), ISO_8859_1);
    }

    private static Optional<Charset> inXml(String start) {
        Matcher xml = IN_XML.matcher(start.stripLeading());
        return xml.lookingAt() ? known(xml.group(1)).map(PageCharset::readable) : Optional.empty();
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
            return Optional.of(latin ? WINDOWS_1252 : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }
}
