package dateline.sink.page;

import dateline.schemas.Trend;
import dateline.schemas.TrendKind;
import dateline.sink.trend.TrendBoard;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is told of more than usual, with its last 24 hours. */
final class RisingView {

    /** Shown beside the wire. */
    static final int BESIDE = 12;

    private RisingView() {}

    static View view(TrendBoard trends) {
        return View.of("Rising", "", "rise", html -> write(html, trends));
    }

    static void write(Html html, TrendBoard trends) {
        write(html, trends.rising(Optional.empty(), Optional.empty(), BESIDE));
    }

    private static void write(Html html, List<Trend> trends) {
        html.open("section", "class", "rising", "id", "rising", "aria-label", "Rising");
        html.of("h2", "Rising");
        if (trends.isEmpty()) {
            html.of("p", "Nothing is told of more than usual.", "class", "none");
        }
        html.open("ol");
        for (Trend trend : trends) {
            html.open("li");
            html.open("a", "href", address(trend));
            html.words(trend.getName().isBlank() ? "A story without a headline" : trend.getName());
            html.close();
            html.of("span", kind(trend), "class", "kind");
            Sparkline.write(html, trend.getHours(), "Articles in each of the last 24 hours");
            html.of(
                    "span",
                    String.format(Locale.ENGLISH, "%.0f", trend.getCount()),
                    "class",
                    "number",
                    "title",
                    String.format(
                            Locale.ENGLISH,
                            "%.0f in an hour; its past lets expect %.1f",
                            trend.getCount(),
                            trend.getExpected()));
            html.close();
        }
        html.close().close();
    }

    private static String kind(Trend trend) {
        return trend.getKind() == TrendKind.UNKNOWN
                ? ""
                : trend.getKind().name().toLowerCase(Locale.ROOT);
    }

    private static String address(Trend trend) {
        return switch (trend.getKind()) {
            case STORY -> trend.getStoryId() == null ? "/stories" : Links.story(trend.getStoryId());
            case PLACE -> Links.search("place", trend.getName());
            case ENTITY, UNKNOWN -> Links.search("entity", trend.getName());
        };
    }
}
