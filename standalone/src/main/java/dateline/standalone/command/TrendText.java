package dateline.standalone.command;

import dateline.schemas.Trend;
import dateline.schemas.TrendKind;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A trend as a person reads it. */
record TrendText(Style style) {

    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final int NAME = 60;

    /** Its last 24 hours as bars, what it is, and how far it is above what was to be expected. */
    String line(Trend trend) {
        String name = Terminal.cut(Terminal.safe(trend.getName().isBlank() ? "(no headline)" : trend.getName()), NAME);
        return bars(trend.getHours()) + "  " + style.bold(name) + "  "
                + trend.getKind().name().toLowerCase(Locale.ROOT) + " " + trend.getLanguage() + "  "
                + String.format(
                        Locale.ROOT,
                        "%.0f in an hour, usual %.1f, rise %.1f",
                        trend.getCount(),
                        trend.getExpected(),
                        trend.getRise())
                + (trend.getKind() == TrendKind.STORY ? "  " + style.faint(trend.getStoryId()) : "");
    }

    private static String bars(List<Integer> hours) {
        int most = hours.isEmpty() ? 1 : Math.max(1, Collections.max(hours));
        var bars = new StringBuilder();
        for (int hour : hours) {
            bars.append(BARS.charAt(hour * (BARS.length() - 1) / most));
        }
        return bars.toString();
    }
}
