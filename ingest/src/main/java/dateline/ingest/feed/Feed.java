package dateline.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a feed holds, as its publisher states it. Text is plain, each of it one line; addresses are absolute http or https
 * without credentials.
 *
 * @param format and version as found, e.g. {@code "rss 2.0"}, {@code "rdf 1.0"}, {@code "atom 1.0"}, {@code "json 1.1"}
 * @param title empty when there is none
 * @param description one line about the feed
 * @param language as declared, e.g. {@code en-us}; whether it is a language is not asked
 * @param homePage page the feed belongs to
 * @param self address the feed gives itself, which may be another than it was found under
 * @param nextPage older entries of the same feed (RFC 5005, JSON Feed)
 * @param hubs WebSub hubs, in stated order
 * @param authors names; of those entries that name none
 * @param imageUrl logo or icon
 * @param modifiedAt last change by its own account
 * @param ttl how long it may be kept before it is asked for again (RSS)
 * @param updateEvery how often it changes by its own account (RSS module syndication)
 * @param skipHours hours of the day, 0 to 23 UTC, in which it does not change (RSS)
 * @param skipDays days, UTC, on which it does not change (RSS)
 * @param entries in the order of the feed, usually the newest first
 * @param problems met while reading, one line each, for whoever looks after the source; the feed was read all the same
 */
public record Feed(
        String format,
        String title,
        Optional<String> description,
        Optional<String> language,
        Optional<String> homePage,
        Optional<String> self,
        Optional<String> nextPage,
        List<String> hubs,
        List<String> authors,
        Optional<String> imageUrl,
        Optional<FeedTime> modifiedAt,
        Optional<Duration> ttl,
        Optional<Duration> updateEvery,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        List<FeedEntry> entries,
        List<String> problems) {}
