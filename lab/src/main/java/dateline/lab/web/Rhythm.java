package dateline.lab.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * When an outlet publishes: by chance, at a rate that follows its day, its night and its week; now and then one
 * article brings some more within the half hour.
 *
 * @param perWeek mean number of articles a week, without what bursts add
 * @param zone hours that its day is ahead of UTC
 * @param bursts share of articles that bring more
 */
record Rhythm(double perWeek, int zone, double bursts) {

    private static final double HOURS_A_WEEK = 168;

    /** Newsrooms at night, in the early morning, by day and in the evening; the mean is 1. */
    private static final double[] BY_HOUR = {
        .15, .1, .1, .1, .2, .5, 1.1, 1.7, 2, 2, 1.9, 1.8, 1.7, 1.6, 1.6, 1.6, 1.5, 1.4, 1.2, .9, .7, .5, .3, .35
    };

    private static final double WEEKEND = .5;
    private static final int MOST_AT_ONCE = 5;
    private static final Duration AT_ONCE = Duration.ofMinutes(30);

    /** Times from {@code start} until {@code end}, in order. */
    List<Instant> times(Instant start, Instant end, SplittableRandom random) {
        List<Instant> times = new ArrayList<>();
        Instant hour = start;
        while (hour.isBefore(end)) {
            Instant next = hour.plus(Duration.ofHours(1));
            for (int left = count(rate(hour), random); left > 0; left--) {
                Instant time = within(hour, Duration.ofHours(1), random);
                times.add(time);
                if (random.nextDouble() < bursts) {
                    for (int more = 1 + random.nextInt(MOST_AT_ONCE); more > 0; more--) {
                        times.add(within(time, AT_ONCE, random));
                    }
                }
            }
            hour = next;
        }
        return times.stream().filter(time -> time.isBefore(end)).sorted().toList();
    }

    private double rate(Instant hour) {
        var local = hour.atOffset(ZoneOffset.ofHours(zone));
        DayOfWeek day = local.getDayOfWeek();
        boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        return perWeek / HOURS_A_WEEK * BY_HOUR[local.getHour()] * (weekend ? WEEKEND : 1);
    }

    /** Poisson's distribution by Knuth's way; rates here are small. */
    private static int count(double rate, SplittableRandom random) {
        double limit = Math.exp(-rate);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            count++;
            product *= random.nextDouble();
        }
        return count;
    }

    /** To the second, as feeds write it. */
    private static Instant within(Instant from, Duration length, SplittableRandom random) {
        return from.plusSeconds(random.nextLong(length.toSeconds()));
    }
}
