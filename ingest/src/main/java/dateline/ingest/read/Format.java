package dateline.ingest.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;

/** How articles are written in a file or request. */
public enum Format {
    /** One article as plain text. */
    TEXT,
    /** One article as an HTML page. */
    HTML,
    /** Any number of articles, one a line, each a JSON object. */
    NDJSON;

    /** So many first bytes are enough to tell. */
    public static final int SIGN_BYTES = 4096;

    /** By the ending of a file's name; nothing for an ending that does not tell. */
    public static Optional<Format> ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "txt", "text" -> Optional.of(TEXT);
            case "html", "htm", "xhtml" -> Optional.of(HTML);
            case "ndjson", "jsonl" -> Optional.of(NDJSON);
            default -> Optional.empty();
        };
    }

    /** By the first bytes: <code>{</code> starts JSON, a tag starts HTML, and all else is text. */
    public static Format ofContent(byte[] start) {
        String sign = new String(start, 0, Math.min(start.length, SIGN_BYTES), ISO_8859_1);
        String bare = (sign.startsWith("\u00EF\u00BB\u00BF") ? sign.substring(3) : sign).stripLeading();
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
        return "read-" + name().toLowerCase(Locale.ROOT);
    }
}
