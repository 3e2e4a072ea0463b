package dateline.sink.page;

import java.util.function.Consumer;

/**
 * What a page shows below its head.
 *
 * @param status of HTTP
 * @param title of the window
 * @param tab which tab is marked, by its address; empty for none
 * @param layout class of the body, by which style and scripts know the view
 * @param main writes the content
 */
record View(int status, String title, String tab, String layout, Consumer<Html> main) {

    static View of(String title, String tab, String layout, Consumer<Html> main) {
        return new View(200, title, tab, layout, main);
    }

    /** A page that says why there is nothing to see. */
    static View sorry(int status, String title, String why) {
        return new View(status, title, "", "sorry", html -> {
            html.open("div", "class", "sorry").of("h1", title).of("p", why);
            html.open("p").of("a", "To the wire", "href", "/").close().close();
        });
    }
}
