package dateline.ingest.xml;

import java.util.List;
import org.jsoup.nodes.Entities;

/**
 * Makes markup readable that people wrote by hand or by programs that know nothing of XML: takes off what stands before
 * the first tag, cuts out the document type declaration, escapes an ampersand that starts no reference, drops signs that
 * no document may hold (XML 1.0, section 2.2). One pass, in time that grows with the length.
 */
final class XmlCleaning {

    /** The longest name of a character in HTML is shorter. */
    private static final int LONGEST_NAME = 40;

    private static final String CDATA = "<![CDATA[";
    private static final String COMMENT = "<!--";

    private final String text;
    private final List<String> problems;
    private final StringBuilder clean;
    private int at;
    private boolean ampersands;
    private boolean controls;
    private boolean unclosed;

    private XmlCleaning(String text, List<String> problems) {
        this.text = text;
        this.problems = problems;
        this.clean = new StringBuilder(text.length() + 64);
    }

    /** @throws XmlException if there is no tag */
    static String clean(String text, List<String> problems) throws XmlException {
        var cleaning = new XmlCleaning(text, problems);
        cleaning.start();
        cleaning.all();
        return cleaning.clean.toString();
    }

    private void start() throws XmlException {
        at = text.indexOf('<');
        if (at < 0) {
            throw new XmlException("no markup in it");
        }
        for (int i = 0; i < at; i++) {
            char sign = text.charAt(i);
            if (!Character.isWhitespace(sign) && sign != '\uFEFF') {
                problems.add("something stands before the first tag");
                return;
            }
        }
    }

    private void all() {
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign == '<' && text.startsWith(CDATA, at)) {
                section(CDATA, "]]>", true);
            } else if (sign == '<' && text.startsWith(COMMENT, at)) {
                section(COMMENT, "-->", false);
            } else if (sign == '<' && text.regionMatches(true, at, "<!doctype", 0, 9)) {
                documentType();
            } else if (sign == '&' && !isReference()) {
                clean.append("&amp;");
                ampersands = true;
                at++;
            } else {
                sign(sign);
                at++;
            }
        }
        if (ampersands) {
            problems.add("an ampersand that is not escaped, or a reference to an unknown entity");
        }
        if (controls) {
            problems.add("control characters");
        }
        if (unclosed) {
            problems.add("a comment or CDATA section without its end");
        }
    }

    private void sign(char sign) {
        boolean control = (sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t') || sign >= '\uFFFE';
        if (control) {
            controls = true;
        } else {
            clean.append(sign);
        }
    }

    /** Copies up to the end; where there is none, the start is left out and what follows is read as markup. */
    private void section(String start, String end, boolean kept) {
        int close = unclosed ? -1 : text.indexOf(end, at + start.length());
        if (close < 0) {
            unclosed = true; // and of any later one no end is looked for, which would take time squared
            at += start.length();
            return;
        }
        int after = close + end.length();
        for (int i = at; kept && i < after; i++) {
            sign(text.charAt(i));
        }
        at = after;
    }

    private void documentType() {
        int depth = 0;
        int i = at;
        boolean entities = false;
        for (; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '[') {
                depth++;
            } else if (sign == ']') {
                depth--;
            } else if (sign == '>' && depth <= 0) {
                break;
            } else if (sign == '<' && i > at) {
                if (depth <= 0) { // it was never closed
                    i--;
                    break;
                }
                entities |= text.regionMatches(true, i, "<!entity", 0, 8);
            }
        }
        if (entities) {
            problems.add("a declaration of entities, left unread");
        }
        at = i + 1;
    }

    /** Whether a reference to a character starts here: HTML's names, with semicolon, and numbers. */
    private boolean isReference() {
        int semicolon = -1;
        for (int i = at + 1; i < Math.min(text.length(), at + LONGEST_NAME); i++) {
            char sign = text.charAt(i);
            if (sign == ';') {
                semicolon = i;
                break;
            }
            if (!(isAsciiLetterOrDigit(sign) || (sign == '#' && i == at + 1))) {
                return false;
            }
        }
        if (semicolon < at + 2) {
            return false;
        }
        return text.charAt(at + 1) == '#'
                ? isNumber(semicolon)
                : Entities.isNamedEntity(text.substring(at + 1, semicolon));
    }

    private boolean isNumber(int semicolon) {
        boolean hexadecimal = text.charAt(at + 2) == 'x' || text.charAt(at + 2) == 'X';
        int first = at + (hexadecimal ? 3 : 2);
        for (int i = first; i < semicolon; i++) {
            if (Character.digit(text.charAt(i), hexadecimal ? 16 : 10) < 0) {
                return false;
            }
        }
        return semicolon > first;
    }

    private static boolean isAsciiLetterOrDigit(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
    }
}
