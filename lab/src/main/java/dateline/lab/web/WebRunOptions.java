package dateline.lab.web;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a run is, and what happens in it. */
final class WebRunOptions {

    private static final int MINUTES_A_DAY = 24 * 60;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "7",
            description = "Days that go by in the web, 1 to 28.")
    private int days;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "5",
            description = "Minutes that they take, 1 to 1440. Seven days in five minutes: two thousand times faster, so"
                    + " each millisecond of this machine counts as two seconds of delay.")
    private int minutes;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description =
                    "The first article comes so long after the start, 0 to 600: until then every instance must run.")
    private int warmUp;

    @Option(
            names = "--instances",
            paramLabel = "N",
            defaultValue = "1",
            description = "Instances of ingest, 1 to 8. More than one, or with --kill-after, each is a process.")
    private int instances;

    @Option(
            names = "--kill-after",
            paramLabel = "SECONDS",
            description = "Kills one instance (SIGKILL) after so many seconds of the week; nobody starts it again.")
    private Integer killAfter;

    @Option(
            names = "--host-delay",
            paramLabel = "TIME",
            defaultValue = "PT30S",
            description = "Least time between two requests to a host, ISO-8601, in the time of the web.")
    private Duration hostDelay;

    @Option(
            names = "--listed",
            paramLabel = "TIME",
            defaultValue = "PT1H",
            description = "An article listed for less may be missed; in the time of the web.")
    private Duration listed;

    /** @throws IllegalArgumentException if a value is out of range; the message names the option */
    WebRunOptions checked() {
        inRange("--days", days, 1, 28);
        inRange("--minutes", minutes, 1, MINUTES_A_DAY);
        inRange("--warm-up", warmUp, 0, 600);
        inRange("--instances", instances, 1, 8);
        if (killAfter != null) {
            inRange("--kill-after", killAfter, 1, minutes * 60);
            if (instances == 1) {
                throw new IllegalArgumentException("--kill-after needs --instances 2 or more, or nobody is left");
            }
        }
        return this;
    }

    private static void inRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", but was " + value);
        }
    }

    Duration length() {
        return Duration.ofDays(days);
    }

    /** How many times faster than the machine's clock. */
    int speed() {
        return days * MINUTES_A_DAY / minutes;
    }

    Duration warmUp() {
        return Duration.ofSeconds(warmUp);
    }

    int instances() {
        return instances;
    }

    boolean processes() {
        return instances > 1;
    }

    /** Null: nobody is killed. */
    Duration killAfter() {
        return killAfter == null ? null : Duration.ofSeconds(killAfter);
    }

    Duration hostDelay() {
        return hostDelay;
    }

    Duration listed() {
        return listed;
    }
}
