package dateline.ingest.xml;

import javax.xml.stream.XMLStreamException;
import org.jsoup.nodes.Entities;

/**
 * Mends what many a feed gets wrong and no parser forgives: space before the XML declaration, characters and character
 * references that XML does not allow, entities of HTML, ampersands that should have been escaped. In CDATA, comments and
 * instructions only characters are mended. One pass.
 */
final class MendedXml {

    private static final char REPLACEMENT = '\uFFFD';

    /** The longest entity of HTML has 31 letters. */
    private static final int LONGEST_REFERENCE = 33;

    private final String xml;
    private final StringBuilder mended;
    private int at;

    private MendedXml(String xml) {
        this.xml = xml;
        this.mended = new StringBuilder(xml.length() + 16);
    }

    /** @throws XMLStreamException if it is longer than {@code maxChars}, before or after */
    static String of(String xml, int maxChars) throws XMLStreamException {
        String trimmed = xml.stripLeading();
        if (trimmed.length() > maxChars) {
            throw new XMLStreamException("More than " + maxChars + " characters of XML");
        }
        var mending = new MendedXml(trimmed);
        while (mending.at < trimmed.length()) {
            mending.step();
            if (mending.mended.length() > maxChars) {
                throw new XMLStreamException("More than " + maxChars + " characters of XML");
            }
        }
        return mending.mended.toString();
    }

    private void step() {
        char sign = xml.charAt(at);
        if (sign == '&') {
            reference();
        } else if (sign == '<' && xml.startsWith("<![CDATA[", at)) {
            copyThrough("]]>");
        } else if (sign == '<' && xml.startsWith("<!--", at)) {
            copyThrough("-->");
        } else if (sign == '<' && xml.startsWith("<?", at)) {
            copyThrough("?>");
        } else {
            copy();
        }
    }

    private void copyThrough(String end) {
        int found = xml.indexOf(end, at + 2);
        int stop = found < 0 ? xml.length() : found + end.length();
        while (at < stop) {
            copy();
        }
    }

    private void copy() {
        int sign = xml.codePointAt(at);
        if (isAllowed(sign)) {
            mended.appendCodePoint(sign);
        } else {
            mended.append(REPLACEMENT);
        }
        at += Character.charCount(sign);
    }

    private void reference() {
        int end = xml.indexOf(';', at, Math.min(xml.length(), at + LONGEST_REFERENCE));
        String name = end < 0 ? "" : xml.substring(at + 1, end);
        String written = switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> "&" + name + ";";
            default -> name.startsWith("#") ? numbered(name) : named(name);
        };
        if (written.isEmpty()) {
            mended.append("&amp;");
            at++;
        } else {
            mended.append(written);
            at = end + 1;
        }
    }

    private static String named(String name) {
        String signs = name.isEmpty() ? "" : Entities.getByName(name);
        return signs.equals("<") ? "&lt;" : signs.equals("&") ? "&amp;" : signs;
    }

    private static String numbered(String name) {
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            int sign = Integer.parseUnsignedInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return "&#x" + Integer.toHexString(isAllowed(sign) ? sign : REPLACEMENT) + ";";
        } catch (NumberFormatException _) {
            return "";
        }
    }

    /** XML 1.0, section 2.2. */
    private static boolean isAllowed(int sign) {
        return sign == 0x9
                || sign == 0xA
                || sign == 0xD
                || (sign >= 0x20 && sign <= 0xD7FF)
                || (sign >= 0xE000 && sign <= 0xFFFD)
                || (sign >= 0x10000 && sign <= 0x10FFFF);
    }
}
