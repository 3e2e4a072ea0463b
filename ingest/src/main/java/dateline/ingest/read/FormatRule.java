package dateline.ingest.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the format of a file is told. */
public enum FormatRule {
    /** By its first bytes where they show an agency's format, else by the ending of its name, else by its first bytes. */
    AUTO,
    TEXT,
    HTML,
    NDJSON,
    NINJS,
    NEWSML_G2,
    NEWSML_1,
    NITF,
    IPTC_7901,
    ANPA_1312;

    /** Every choice as typed on the command line, parted by commas. */
    public static String words() {
        return Arrays.stream(values()).map(FormatRule::word).collect(Collectors.joining(", "));
    }

    /** As typed on the command line, e.g. {@code newsml-g2}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format of a file of that name that starts so. */
    public Format formatOf(String file, byte[] start) {
        if (this != AUTO) {
            return Format.valueOf(name());
        }
        Format byContent = Format.ofContent(start);
        return byContent.wire().isPresent() ? byContent : Format.ofName(file).orElse(byContent);
    }
}
