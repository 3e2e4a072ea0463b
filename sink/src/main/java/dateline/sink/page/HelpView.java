package dateline.sink.page;

import java.util.Locale;

/** How to search, and the keys. */
final class HelpView {

    private static final String[][] QUERIES = {
        {"harbour bridge", "articles with both words, in any form"},
        {"\"harbour bridge\"", "these words in this order"},
        {"\"harbour toll\"~5", "both within five words"},
        {"bridge -toll", "the first without the second"},
        {"ferry OR bridge", "either"},
        {"(ferry OR bridge) strike", "parentheses group"},
        {"govern*", "words that begin so"},
        {"headline:bridge", "in the headline; also body, byline, standfirst"},
        {"person:\"Ana Ferreira\"", "who is named; also organisation, place, entity"},
        {"speaker:Ferreira", "who speaks"},
        {"publisher:Courier", "who published it; also agency, author, section"},
        {"subject:economy", "an IPTC Media Topic, by name or code"},
        {"kind:rewritten", "copies of a kind: same, revision, syndicated, abridged, extended, rewritten"},
        {"language:de", "by language"},
        {"published:[2026-05-01 TO 2026-05-03]", "by time of publication; also >, <"},
        {"tone:<-0.2", "by tone, -1 to 1"},
        {"date:2019", "articles that speak of that time"},
        {"within:10.5,-66.9,100km", "that name a place in a circle"},
    };

    private static final String[][] KEYS = {
        {"j  k", "next, previous article"},
        {"Enter", "open it"},
        {"Esc", "close it"},
        {"o", "open it on a page of its own"},
        {"/", "search"},
        {".", "show what is waiting"},
        {"n  p", "next, previous tag in the text"},
        {"t", "mark or unmark all tags"},
        {"g w", "to the wire"},
        {"g t", "to the stories"},
        {"g m", "to the map"},
        {"g s", "to the stored searches"},
        {"g a", "to the alerts"},
        {"g o", "to operations"},
        {"d", "dark or light"},
        {"?", "this help"},
    };

    private HelpView() {}

    static View view() {
        return View.of("Help", "", "help", html -> {
            html.open("div", "class", "helping", "id", "helping");
            table(html, "Searching", QUERIES);
            table(html, "Keys", KEYS);
            html.close();
        });
    }

    private static void table(Html html, String title, String[][] lines) {
        html.open("section").of("h2", title).open("dl", "class", title.toLowerCase(Locale.ROOT));
        for (String[] line : lines) {
            html.open("dt");
            if (title.equals("Keys")) {
                for (String key : line[0].split(" +", -1)) {
                    html.of("kbd", key);
                }
            } else {
                html.of("a", line[0], "href", Links.search("q", line[0]));
            }
            html.close().of("dd", line[1]);
        }
        html.close().close();
    }
}
