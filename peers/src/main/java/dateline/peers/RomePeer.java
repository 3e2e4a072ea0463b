package dateline.peers;

import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.MediaModule;
import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dateline.lab.score.feed.FeedFacts;
import dateline.lab.score.feed.FeedPeer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/** ROME, the JVM's usual reader of feeds, with its modules. Apache-2.0. Reads no JSON Feed. */
public final class RomePeer implements FeedPeer {

    @Override
    public String name() {
        return "ROME 2.1.0";
    }

    @Override
    public void parse(byte[] bytes) {
        try {
            feed(bytes);
        } catch (FeedException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public FeedFacts read(byte[] bytes) throws FeedException, IOException {
        SyndFeed feed = feed(bytes);
        var facts = new FeedFacts()
                .put("format", format(feed.getFeedType()))
                .line("title", feed.getTitle())
                .line("description", feed.getDescription())
                .put("language", feed.getLanguage())
                .put("home page", feed.getLink() == null ? link(feed.getLinks(), "alternate") : feed.getLink())
                .put("self", link(feed.getLinks(), "self"))
                .put("image", feed.getImage() == null ? "" : feed.getImage().getUrl())
                .time("modified", instant(feed.getPublishedDate()))
                .list("authors", authors(feed.getAuthors(), feed.getAuthor()))
                .put("entries", feed.getEntries().size());
        rhythm(feed.originalWireFeed(), facts);
        for (int i = 0; i < feed.getEntries().size(); i++) {
            entry(FeedFacts.entry(i), feed.getEntries().get(i), facts);
        }
        return facts;
    }

    private static SyndFeed feed(byte[] bytes) throws FeedException, IOException {
        var input = new SyndFeedInput();
        input.setPreserveWireFeed(true);
        input.setXmlHealerOn(true);
        return input.build(new XmlReader(new ByteArrayInputStream(bytes), true, "UTF-8"));
    }

    private static void entry(String at, SyndEntry entry, FeedFacts facts) {
        List<SyndContent> contents = entry.getContents();
        facts.put(at + "id", entry.getUri())
                .put(at + "url", entry.getLink())
                .line(at + "headline", entry.getTitle())
                .text(
                        at + "summary",
                        entry.getDescription() == null
                                ? ""
                                : entry.getDescription().getValue())
                .text(
                        at + "content",
                        contents.isEmpty() ? "" : contents.getFirst().getValue())
                .time(at + "published", instant(entry.getPublishedDate()))
                .time(at + "modified", instant(entry.getUpdatedDate()))
                .list(at + "authors", authors(entry.getAuthors(), entry.getAuthor()))
                .set(
                        at + "categories",
                        entry.getCategories().stream()
                                .map(SyndCategory::getName)
                                .map(RomePeer::orEmpty)
                                .toList())
                .put(at + "image", image(entry))
                .line(
                        at + "publisher",
                        entry.getSource() == null ? "" : entry.getSource().getTitle());
    }

    private static String image(SyndEntry entry) {
        if (entry.getModule(MediaModule.URI) instanceof MediaEntryModule media) {
            for (var content : media.getMediaContents()) {
                if (content.getReference() != null) {
                    return content.getReference().toString();
                }
            }
            var thumbnails =
                    media.getMetadata() == null ? null : media.getMetadata().getThumbnail();
            if (thumbnails != null && thumbnails.length > 0) {
                return thumbnails[0].getUrl().toString();
            }
        }
        return entry.getEnclosures().stream()
                .filter(enclosure -> orEmpty(enclosure.getType()).startsWith("image/"))
                .map(enclosure -> orEmpty(enclosure.getUrl()))
                .findFirst()
                .orElse("");
    }

    private static void rhythm(WireFeed feed, FeedFacts facts) {
        if (!(feed instanceof Channel channel)) {
            return;
        }
        var hours = new TreeSet<>(channel.getSkipHours());
        var days = new TreeSet<DayOfWeek>();
        channel.getSkipDays().forEach(day -> days.add(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))));
        facts.put("ttl", channel.getTtl() > 0 ? channel.getTtl() : "")
                .put("skip hours", hours.isEmpty() ? "" : hours)
                .put("skip days", days.isEmpty() ? "" : days);
    }

    /** Mail addresses with names are left to the caller, as they come. */
    private static List<String> authors(List<SyndPerson> persons, String one) {
        List<String> names =
                persons.stream().map(SyndPerson::getName).map(RomePeer::orEmpty).toList();
        return names.isEmpty()
                ? Stream.of(orEmpty(one)).filter(name -> !name.isEmpty()).toList()
                : names;
    }

    private static String link(List<SyndLink> links, String relation) {
        return links.stream()
                .filter(link -> relation.equals(link.getRel()))
                .map(link -> orEmpty(link.getHref()))
                .findFirst()
                .orElse("");
    }

    private static String format(String type) {
        return type == null ? "" : type.replace('_', ' ');
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
