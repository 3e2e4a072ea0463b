package dateline.sink.page;

import java.util.LinkedHashMap;
import java.util.Map;

/** What all pages share: head, tabs, the line to search in. */
final class Shell {

    private static final Map<String, String> TABS = new LinkedHashMap<>();

    static {
        TABS.put("/", "Wire");
        TABS.put("/stories", "Stories");
        TABS.put("/map", "Map");
        TABS.put("/searches", "Searches");
        TABS.put("/alerts", "Alerts");
        TABS.put("/operator", "Operations");
    }

    private final Assets assets;

    Shell(Assets assets) {
        this.assets = assets;
    }

    /**
     * The whole page.
     *
     * @param theme {@code light} or {@code dark}; null for what the browser prefers
     * @param words what the line to search in holds
     */
    String page(View view, String theme, String words) {
        Html html = Html.page();
        html.open("html", "lang", "en", "data-theme", theme);
        html.open("head").open("meta", "charset", "utf-8");
        html.of("title", view.title().isEmpty() ? "Dateline" : view.title() + " · Dateline");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", theme == null ? "light dark" : theme);
        html.open("link", "rel", "icon", "href", assets.path("icon.svg"));
        html.open("link", "rel", "stylesheet", "href", assets.path("page.css"));
        html.of("script", "", "type", "module", "src", assets.path("main.js"));
        html.close();
        html.open("body", "class", view.layout());
        html.of("a", "Skip to the content", "class", "skip", "href", "#main");
        top(html, view.tab(), words);
        html.open("main", "id", "main", "tabindex", "-1");
        view.main().accept(html);
        html.close();
        html.of("p", "", "class", "unseen", "id", "said", "role", "status", "aria-live", "polite");
        html.close().close();
        return html.toString();
    }

    private static void top(Html html, String tab, String words) {
        html.open("header", "class", "top");
        html.open("a", "class", "brand", "href", "/", "aria-label", "Dateline, the wire")
                .of("span", "Dateline")
                .close();
        html.open("nav", "aria-label", "Views");
        TABS.forEach((address, name) -> {
            html.open("a", "href", address, "aria-current", address.equals(tab) ? "page" : null);
            html.text(name);
            if (address.equals("/alerts")) {
                html.of("b", "", "class", "unread", "hidden", "");
            }
            html.close();
        });
        html.close();
        html.open("form", "class", "ask", "role", "search", "action", "/", "method", "get");
        html.open(
                "input",
                "type",
                "search",
                "name",
                "q",
                "id",
                "ask",
                "value",
                words,
                "placeholder",
                "Search: words, \"phrases\", -not, person:…",
                "aria-label",
                "Search the news",
                "aria-keyshortcuts",
                "/",
                "autocomplete",
                "off",
                "spellcheck",
                "false",
                "maxlength",
                "2000");
        html.of("a", "?", "class", "how", "href", "/help", "aria-label", "How to search, and keys");
        html.close();
        html.open("div", "class", "state");
        html.of("span", "", "id", "live", "class", "live", "hidden", "");
        html.of("time", "", "id", "clock", "class", "clock");
        html.of("button", "Dark", "type", "button", "id", "theme", "class", "quiet", "hidden", "");
        html.close().close();
    }
}
