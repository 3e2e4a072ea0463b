package dateline.standalone.command;

import dateline.schemas.Lane;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What can be said of a seed that is added. */
final class SeedOptions {

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(30);

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "Name of the outlet, put on its articles. Default: what the articles say.")
    String publisher;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            converter = Interval.class,
            description = "Time between two polls, e.g. 90s, 10m, 2h or ISO-8601. Default: learned from its rhythm.")
    Duration interval;

    @Option(
            names = "--lane",
            paramLabel = "LANE",
            defaultValue = "LIVE",
            description = "LIVE for news, BACKFILL for archives.")
    Lane lane = Lane.LIVE;

    /** Reads {@code 10m} as well as {@code PT10M}. */
    static final class Interval implements ITypeConverter<Duration> {

        private static final Pattern SHORT = Pattern.compile("(\\d{1,6})([smhd])");

        @Override
        public Duration convert(String text) {
            Duration interval = parse(text);
            if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
                throw new TypeConversionException("must be 10s to 30d, but was " + text);
            }
            return interval;
        }

        private static Duration parse(String text) {
            Matcher match = SHORT.matcher(text);
            if (match.matches()) {
                long number = Long.parseLong(match.group(1));
                return switch (match.group(2)) {
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                };
            }
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException _) {
                throw new TypeConversionException("'" + text + "' is no time such as 90s, 10m, 2h, 1d or PT10M");
            }
        }
    }
}
