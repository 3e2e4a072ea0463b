package dateline.ingest.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats in which agencies send news. */
public enum WireFormat {
    /** ninjs 1 to 3: JSON, one item, a list of items or one a line. */
    NINJS,
    /** NewsML-G2: an item, a package, or a message with any number of both. */
    NEWSML_G2,
    /** NewsML 1.0 to 1.2: any number of items. */
    NEWSML_1,
    /** NITF 3: one item. */
    NITF,
    /** IPTC 7901: one item after another, between control characters. */
    IPTC_7901,
    /** ANPA 1312: the same, of American make. */
    ANPA_1312;

    private static final Pattern NINJS_NAME = Pattern.compile(
            "\"(?:version_?created|body_(?:html|xhtml|text)|pubstatus|pubStatus|versionCreated|ninjs)\"\\s{0,20}[:,}]");

    private static final Pattern FIRST_TAG = Pattern.compile("<(?:[\\w.-]{1,40}:)?([A-Za-z][\\w.-]{0,40})[\\s/>]");
    private static final Pattern NOT_TAGS = Pattern.compile("<!--.*?(?:-->|$)|<\\?.*?(?:\\?>|$)", Pattern.DOTALL);
    private static final Pattern HEADER_7901 = Pattern.compile("\\x01[A-Za-z]{0,6}[0-9]{1,6} [0-9]\\s");

    /**
     * By the first bytes, read as Latin-1; nothing for what no agency sends.
     *
     * @param start without byte order mark and white space before the first sign
     */
    public static Optional<WireFormat> ofContent(String start) {
        if (start.isEmpty()) {
            return Optional.empty();
        }
        return switch (start.charAt(0)) {
            case '{', '[' -> NINJS_NAME.matcher(start).find() ? Optional.of(NINJS) : Optional.empty();
            case '<' -> ofMarkup(start);
            case 0x01 -> Optional.of(HEADER_7901.matcher(start).lookingAt() ? IPTC_7901 : ANPA_1312);
            case 0x16 -> start.indexOf(0x01) >= 0 ? Optional.of(ANPA_1312) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<WireFormat> ofMarkup(String start) {
        Matcher tag = FIRST_TAG.matcher(NOT_TAGS.matcher(start).replaceAll(""));
        if (!tag.find()) {
            return Optional.empty();
        }
        return switch (tag.group(1).toLowerCase(Locale.ROOT)) {
            case "newsmessage", "newsitem", "packageitem", "conceptitem", "planningitem", "knowledgeitem" ->
                Optional.of(NEWSML_G2);
            case "newsml" -> Optional.of(NEWSML_1);
            case "nitf" -> Optional.of(NITF);
            default -> Optional.empty();
        };
    }
}
