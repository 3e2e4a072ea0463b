package dateline.ingest.feed;

import java.util.List;
import java.util.Optional;

/**
 * One entry of a feed, as its publisher states it. Text is plain, each of it one line; addresses are absolute http or
 * https without credentials.
 *
 * @param id as the feed gives it, else its address, else its headline and time; the same from one reading to the next,
 *     and unique within the feed only as far as the publisher keeps to that. Empty when the entry states none of them
 * @param url page of the entry
 * @param headline empty when there is none
 * @param summary what the feed says the entry is about
 * @param content its text, in full by the feed's account
 * @param publishedAt first publication
 * @param modifiedAt last change
 * @param authors names, in stated order
 * @param categories keywords and sections, in stated order
 * @param imageUrl lead image, the largest where several are given
 * @param point where it happened (GeoRSS)
 * @param publisher of an entry that the feed took from elsewhere
 * @param language as declared for this entry
 */
public record FeedEntry(
        String id,
        Optional<String> url,
        String headline,
        Optional<FeedText> summary,
        Optional<FeedText> content,
        Optional<FeedTime> publishedAt,
        Optional<FeedTime> modifiedAt,
        List<String> authors,
        List<String> categories,
        Optional<String> imageUrl,
        Optional<FeedPoint> point,
        Optional<String> publisher,
        Optional<String> language) {}
