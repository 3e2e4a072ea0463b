package dateline.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;

/** What an RSS channel says of when it changes. */
final class RssRhythm {

    private static final long LONGEST_MINUTES = Duration.ofDays(400).toMinutes();

    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    private final Fields channel;

    RssRhythm(Fields channel) {
        this.channel = channel;
    }

    /** Stated in minutes. */
    Optional<Duration> ttl() {
        return channel.text("ttl")
                .map(RssRhythm::number)
                .filter(minutes -> minutes > 0 && minutes <= LONGEST_MINUTES)
                .map(Duration::ofMinutes);
    }

    Optional<Duration> updateEvery() {
        long times = channel.text("sy:updatefrequency")
                .map(RssRhythm::number)
                .filter(number -> number > 0)
                .orElse(1L);
        return channel.text("sy:updateperiod")
                .map(period -> PERIODS.get(period.toLowerCase(Locale.ROOT)))
                .map(period -> period.dividedBy(times))
                .filter(Duration::isPositive);
    }

    /** 24 means 0, as in RSS 0.91. */
    Set<Integer> skipHours() {
        Set<Integer> hours = new TreeSet<>();
        for (Element list : channel.all("skiphours")) {
            for (Element hour : new Fields(list, "").all("hour")) {
                long number = number(Fields.text(hour));
                if (number >= 0 && number <= 24) {
                    hours.add((int) number % 24);
                }
            }
        }
        return hours;
    }

    Set<DayOfWeek> skipDays() {
        Set<DayOfWeek> days = new TreeSet<>();
        for (Element list : channel.all("skipdays")) {
            for (Element day : new Fields(list, "").all("day")) {
                String name = Fields.text(day).toUpperCase(Locale.ROOT);
                for (DayOfWeek known : DayOfWeek.values()) {
                    if (name.length() > 2 && known.name().startsWith(name)) {
                        days.add(known);
                    }
                }
            }
        }
        return days;
    }

    /** -1 for what is none. */
    private static long number(String digits) {
        boolean plain =
                !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Long.parseLong(digits) : -1;
    }
}
