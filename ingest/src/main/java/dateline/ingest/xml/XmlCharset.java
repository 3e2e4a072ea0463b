package dateline.ingest.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.page.PageCharset;
import java.util.List;
import java.util.regex.Pattern;

/** Decodes markup as {@link PageCharset} does, but never as UTF-8 on the sender's word alone; notes what was wrong. */
final class XmlCharset {

    private static final Pattern DECLARES_OTHER = Pattern.compile(
            "<\\?xml[^>]{0,200}encoding\\s{0,9}=\\s{0,9}[\"'](?!utf)[\\w.:-]{1,40}[\"']", Pattern.CASE_INSENSITIVE);

    /** A declaration stands at the start, but for the junk that some programs write first. */
    private static final int LOOKED_THROUGH = 1024;

    private XmlCharset() {}

    static String decode(byte[] bytes, String contentType, List<String> problems) {
        String sent = PageCharset.ofMediaType(contentType);
        boolean saysUtf8 = sent.equalsIgnoreCase("utf-8") || sent.equalsIgnoreCase("utf8");
        boolean declaresOther = DECLARES_OTHER
                .matcher(new String(bytes, 0, Math.min(bytes.length, LOOKED_THROUGH), ISO_8859_1))
                .find();
        // Many a server sends the same declaration with everything; the document's own is nearer to its bytes.
        String text = PageCharset.decodeXml(bytes, saysUtf8 && declaresOther ? "" : sent);
        if (text.indexOf('\uFFFD') >= 0) {
            problems.add("bytes that are not of the declared character set");
        } else if (!declaresOther && (saysUtf8 || sent.isEmpty()) && isMisread(text, bytes)) {
            problems.add("not in UTF-8, though it should be; read as Windows-1252");
        }
        return text;
    }

    private static boolean isMisread(String text, byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xFF) >= 0xFE);
        boolean ascii = text.chars().allMatch(sign -> sign < 0x80);
        return !wide && !ascii && new String(bytes, UTF_8).indexOf('\uFFFD') >= 0;
    }
}
