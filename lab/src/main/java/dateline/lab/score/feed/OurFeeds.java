package dateline.lab.score.feed;

import dateline.ingest.feed.Feed;
import dateline.ingest.feed.FeedEntry;
import dateline.ingest.feed.FeedException;
import dateline.ingest.feed.FeedReader;
import dateline.ingest.feed.FeedText;
import dateline.ingest.feed.FeedTime;

/** What ours reads. */
final class OurFeeds implements FeedPeer {

    private final FeedReader reader = new FeedReader();

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public FeedFacts read(byte[] bytes) throws FeedException {
        Feed feed = reader.read(bytes, "", null);
        var facts = new FeedFacts()
                .put("format", feed.format())
                .line("title", feed.title())
                .line("description", feed.description().orElse(""))
                .put("language", feed.language().orElse(""))
                .put("home page", feed.homePage().orElse(""))
                .put("self", feed.self().orElse(""))
                .put("next page", feed.nextPage().orElse(""))
                .put("image", feed.imageUrl().orElse(""))
                .time("modified", feed.modifiedAt().map(FeedTime::at).orElse(null))
                .list("authors", feed.authors())
                .put(
                        "ttl",
                        feed.ttl().map(ttl -> Long.toString(ttl.toMinutes())).orElse(""))
                .put("skip hours", feed.skipHours().isEmpty() ? "" : feed.skipHours())
                .put("skip days", feed.skipDays().isEmpty() ? "" : feed.skipDays())
                .put("entries", feed.entries().size());
        for (int i = 0; i < feed.entries().size(); i++) {
            entry(FeedFacts.entry(i), feed.entries().get(i), facts);
        }
        return facts;
    }

    @Override
    public void parse(byte[] bytes) {
        try {
            reader.read(bytes, "", null);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void entry(String at, FeedEntry entry, FeedFacts facts) {
        facts.put(at + "id", entry.id())
                .put(at + "url", entry.url().orElse(""))
                .line(at + "headline", entry.headline())
                .text(at + "summary", entry.summary().map(FeedText::value).orElse(""))
                .text(at + "content", entry.content().map(FeedText::value).orElse(""))
                .time(at + "published", entry.publishedAt().map(FeedTime::at).orElse(null))
                .time(at + "modified", entry.modifiedAt().map(FeedTime::at).orElse(null))
                .list(at + "authors", entry.authors())
                .set(at + "categories", entry.categories())
                .put(at + "image", entry.imageUrl().orElse(""))
                .line(at + "publisher", entry.publisher().orElse(""))
                .put(at + "language", entry.language().orElse(""));
    }
}
