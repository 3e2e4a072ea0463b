package dateline.sink.page;

/** Views that scripts fill, since what they show is changed or streamed: stored searches, alerts, operations. */
final class LivingView {

    private LivingView() {}

    static View searches() {
        return view("Searches", "/searches", "Stored searches", "Each article that arrives is held against them.");
    }

    static View alerts() {
        return view("Alerts", "/alerts", "Alerts", "One for each story that a stored search found, not for each copy.");
    }

    static View operator() {
        return view(
                "Operations", "/operator", "Operations", "What comes in, what could not be used, what is still to do.");
    }

    private static View view(String title, String tab, String heading, String about) {
        return View.of(title, tab, title.toLowerCase(java.util.Locale.ROOT), html -> {
            html.open("div", "class", "head").of("h1", heading).of("p", about, "class", "about");
            html.close();
            html.open("div", "id", "living", "class", "living", "aria-busy", "true");
            html.of("p", "Loading…", "class", "none");
            html.open("noscript").of("p", "This view needs scripts.").close();
            html.close();
        });
    }
}
