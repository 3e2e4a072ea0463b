package dateline.standalone.command;

import java.io.Console;
import java.util.Optional;

/** Colour and weight for a terminal; plain text for anything else, and where {@code NO_COLOR} is set. */
final class Style {

    private final boolean on;

    private Style(boolean on) {
        this.on = on;
    }

    static Style ofTerminal() {
        // Since JDK 25 there is none again where there is no terminal (JDK-8351435).
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new Style(terminal && System.getenv("NO_COLOR") == null);
    }

    static Style plain() {
        return new Style(false);
    }

    String bold(String text) {
        return escape("1", text);
    }

    String faint(String text) {
        return escape("2", text);
    }

    String mark(String text) {
        return escape("1;33", text);
    }

    /** Marks what the search program put between {@code <em>} and {@code </em>}, and undoes its HTML escapes. */
    String highlight(String html) {
        String marked = html.replace("<em>", on ? "\u001b[1;33m" : "").replace("</em>", on ? "\u001b[0m" : "");
        return Terminal.safe(
                marked.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#x27;", "'")
                        .replace("&#x2F;", "/")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&"),
                on);
    }

    private String escape(String code, String text) {
        return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
