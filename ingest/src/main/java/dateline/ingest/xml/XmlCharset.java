package dateline.ingest.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.page.PageReader;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes markup: by its byte order mark, else by what its sender declares (RFC 7303, section 3), else by its own
 * declaration, and against all of them where the bytes are plainly something else.
 */
final class XmlCharset {

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,200}encoding\\s{0,9}=\\s{0,9}[\"']([\\w.:-]{1,40})[\"']");

    private static final Pattern IN_MEDIA_TYPE = Pattern.compile("charset\\s{0,9}=", Pattern.CASE_INSENSITIVE);

    /** A declaration stands at the start, but for the junk that some programs write first. */
    private static final int LOOKED_THROUGH = 1024;

    private XmlCharset() {}

    static String decode(byte[] bytes, String contentType, List<String> problems) {
        if (bytes.length > 3 && bytes[0] == '<' && bytes[1] == 0) { // the first sign is two bytes wide
            return new String(bytes, UTF_16LE);
        }
        if (bytes.length > 3 && bytes[0] == 0 && bytes[1] == '<') {
            return new String(bytes, UTF_16BE);
        }
        String text = PageReader.decode(bytes, declared(bytes, contentType));
        if (text.indexOf('\uFFFD') >= 0) {
            problems.add("bytes that are not of the declared character set");
        } else if (saysUtf8(bytes, contentType) && text.length() != bytes.length && !isUtf8(bytes)) {
            problems.add("not in UTF-8, though it should be; read as Windows-1252");
        }
        return text;
    }

    private static String declared(byte[] bytes, String contentType) {
        String own = own(bytes);
        boolean sent =
                contentType.length() < 500 && IN_MEDIA_TYPE.matcher(contentType).find();
        if (sent && (!contentType.toLowerCase(Locale.ROOT).contains("utf-8") || isUtf8(bytes))) {
            return contentType;
        }
        boolean impossible = own.toUpperCase(Locale.ROOT).startsWith("UTF-16"); // or it could not have been read
        return "text/xml; charset=" + (impossible ? "utf-8" : own);
    }

    /** UTF-8 where nothing is declared, by the standard. */
    private static String own(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, LOOKED_THROUGH), ISO_8859_1);
        Matcher declaration = DECLARED.matcher(start);
        return declaration.find() ? declaration.group(1) : "utf-8";
    }

    private static boolean saysUtf8(byte[] bytes, String contentType) {
        return declared(bytes, contentType).toLowerCase(Locale.ROOT).contains("utf-8");
    }

    private static boolean isUtf8(byte[] bytes) {
        return new String(bytes, UTF_8).indexOf('\uFFFD') < 0;
    }
}
