package dateline.ingest.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dateline.ingest.wire.WireFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How articles are written in a file or request. */
public enum Format {
    /** One article as plain text. */
    TEXT,
    /** One article as an HTML page. */
    HTML,
    /** Any number of articles, one a line, each a JSON object. */
    NDJSON,
    /** ninjs, any version, any number of items. */
    NINJS(WireFormat.NINJS),
    /** NewsML-G2, any number of items. */
    NEWSML_G2(WireFormat.NEWSML_G2),
    /** NewsML 1, any number of items. */
    NEWSML_1(WireFormat.NEWSML_1),
    /** NITF, one item. */
    NITF(WireFormat.NITF),
    /** IPTC 7901, any number of items. */
    IPTC_7901(WireFormat.IPTC_7901),
    /** ANPA 1312, any number of items. */
    ANPA_1312(WireFormat.ANPA_1312);

    /** So many first bytes are enough to tell. */
    public static final int SIGN_BYTES = 4096;

    private final WireFormat wire;

    Format() {
        this(null);
    }

    Format(WireFormat wire) {
        this.wire = wire;
    }

    /** As agencies know it; nothing for what is no agency's format. */
    public Optional<WireFormat> wire() {
        return Optional.ofNullable(wire);
    }

    private static Format of(WireFormat wire) {
        return Arrays.stream(values())
                .filter(format -> format.wire == wire)
                .findFirst()
                .orElseThrow();
    }

    /** By the ending of a file's name; nothing for an ending that does not tell. */
    public static Optional<Format> ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) { // of XML and JSON the ending says too little
            case "txt", "text" -> Optional.of(TEXT);
            case "html", "htm", "xhtml" -> Optional.of(HTML);
            case "ndjson", "jsonl" -> Optional.of(NDJSON);
            default -> Optional.empty();
        };
    }

    /**
     * By the first bytes: what agencies send shows its own signs; else <code>{</code> starts JSON, a tag starts HTML, and
     * all else is text.
     */
    public static Format ofContent(byte[] start) {
        String sign = new String(start, 0, Math.min(start.length, SIGN_BYTES), ISO_8859_1);
        String bare = (sign.startsWith("\u00EF\u00BB\u00BF") ? sign.substring(3) : sign).stripLeading();
        Optional<WireFormat> wire = WireFormat.ofContent(bare);
        if (wire.isPresent()) {
            return of(wire.get());
        }
        if (bare.startsWith("{")) {
            return NDJSON;
        }
        boolean tag = bare.length() > 1
                && bare.charAt(0) == '<'
                && (Character.isLetter(bare.charAt(1)) || bare.charAt(1) == '!' || bare.charAt(1) == '?');
        return tag ? HTML : TEXT;
    }

    /** E.g. {@code "read-text"}; names the step in a dead letter. */
    public String step() {
        return "read-" + word();
    }

    /** As typed on the command line, e.g. {@code newsml-g2}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
