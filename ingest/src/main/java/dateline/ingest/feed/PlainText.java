package dateline.ingest.feed;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/** Text of feeds and agencies as one line without markup. */
public final class PlainText {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]++");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z0-9]{2,31});");
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]{0,15})(?:\\s[^<>]{0,2000})?/?>");

    /** So often is a headline escaped at most by the programs it went through. */
    private static final int MOST_ESCAPED = 3;

    private PlainText() {}

    /** White space made single, half surrogate pairs replaced. */
    public static String oneLine(String text) {
        return WHITE_SPACE.matcher(wellFormed(text)).replaceAll(" ").strip();
    }

    /**
     * Of a value that may be plain text or HTML, and escaped once too often: tags of HTML go, references to characters
     * are resolved until none is left. A lone {@code <} or {@code &} stays.
     */
    public static String unescaped(String value) {
        String text = value;
        for (int i = 0; i < MOST_ESCAPED; i++) {
            String before = text;
            text = hasTags(text) ? Jsoup.parseBodyFragment(text).text() : text;
            text = REFERENCE.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
            if (text.equals(before)) {
                break;
            }
        }
        return oneLine(text);
    }

    /** Of a fragment of HTML. */
    static String ofHtml(String html) {
        return oneLine(
                html.indexOf('<') < 0
                        ? Parser.unescapeEntities(html, false)
                        : Jsoup.parseBodyFragment(html).text());
    }

    /** Whether a value that does not say what it is reads as HTML. */
    public static boolean isHtml(String value) {
        return (value.indexOf('<') >= 0 && hasTags(value))
                || (value.indexOf('&') >= 0 && REFERENCE.matcher(value).find());
    }

    private static boolean hasTags(String text) {
        if (text.indexOf('<') < 0) {
            return false;
        }
        return TAG.matcher(text)
                .results()
                .anyMatch(tag -> Tag.isKnownTag(tag.group(1).toLowerCase(Locale.ROOT)));
    }

    /** Half a surrogate pair has no form in UTF-8: each becomes U+FFFD. */
    private static String wellFormed(String text) {
        StringBuilder fixed = null;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                i++;
                continue;
            }
            fixed = fixed == null ? new StringBuilder(text) : fixed;
            fixed.setCharAt(i, '\uFFFD');
        }
        return fixed == null ? text : fixed.toString();
    }
}
