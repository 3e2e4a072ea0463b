package dateline.sink.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Highlights: the index sends HTML in which the only element is {@code em}; here it is read, and written anew. */
final class Marked {

    private static final Pattern PIECE = Pattern.compile("<em>|</em>|&(#?\\w{1,8});");

    private Marked() {}

    /** Writes a piece, with what matched in {@code mark}. */
    static void write(Html html, String piece) {
        var text = new StringBuilder();
        boolean inside = false;
        int at = 0;
        Matcher matcher = PIECE.matcher(piece);
        while (matcher.find()) {
            text.append(piece, at, matcher.start());
            at = matcher.end();
            if (matcher.group(1) != null) {
                text.append(character(matcher.group(1), matcher.group()));
            } else if (matcher.group().equals("<em>") != inside) {
                put(html, text, inside);
                inside = !inside;
            }
        }
        put(html, text.append(piece, at, piece.length()), inside);
    }

    private static void put(Html html, StringBuilder text, boolean inside) {
        if (!text.isEmpty()) {
            if (inside) {
                html.of("mark", text.toString());
            } else {
                html.text(text.toString());
            }
            text.setLength(0);
        }
    }

    private static String character(String name, String whole) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "#x27", "#39" -> "'";
            case "#x2F", "#47" -> "/";
            default -> whole;
        };
    }
}
