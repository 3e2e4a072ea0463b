package dateline.enrich.trend;

import java.util.List;

/**
 * Something that rises.
 *
 * @param of what was counted
 * @param count articles in the last 60 minutes; the clock hour they began in counts by the share that falls into them
 * @param expected by its share of the past
 * @param rise how far count is above expected, in spreads of chance
 * @param hours articles in each of the last 24 clock hours, oldest first
 */
record Rise(String of, double count, double expected, double rise, List<Integer> hours) {}
