package dateline.lab.score.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the fields we carry from an expectation of the set. It tells RSS, Atom and JSON Feed in terms of their own, or all
 * in terms of one; which it is shows in the names of the fields.
 *
 * <p>Not carried are copyright, generator, ratings, comments, attachments, text inputs, clouds, the addresses and pages of
 * authors, contributors, what extensions say beyond our fields.
 */
final class Expectations {

    private static final Pattern MAIL = Pattern.compile(
            "(?:\\(?\\S+@\\S+\\)?|\\S+@\\S+\\s+\\((?<after>.+)\\)|(?<before>[^<(]+?)\\s*[<(]?\\S+@\\S+[>)]?)");

    private final FeedFacts facts = new FeedFacts();

    private Expectations() {}

    static FeedFacts of(JsonNode expected) {
        var expectations = new Expectations();
        if (expected.has("feedType")) {
            expectations.translated(expected);
        } else if (expected.has("home_page_url")) {
            expectations.jsonFeed(expected);
        } else if (expected.has("entries")) {
            expectations.atom(expected);
        } else {
            expectations.rss(expected);
        }
        return expectations.facts;
    }

    private void translated(JsonNode feed) {
        facts.line("title", text(feed, "title"))
                .line("description", text(feed, "description"))
                .put("language", text(feed, "language"))
                .put("home page", text(feed, "link"))
                .put("self", text(feed, "feedLink"))
                .put("image", text(feed.path("image"), "url"))
                .time("modified", time(feed, "updatedParsed"))
                .list("authors", names(feed, "authors"));
        entries(feed.path("items"));
        each(
                feed.path("items"),
                (at, item) -> facts.put(at + "id", text(item, "guid"))
                        .put(at + "url", text(item, "link"))
                        .line(at + "headline", text(item, "title"))
                        .text(at + "summary", text(item, "description"))
                        .text(at + "content", text(item, "content"))
                        .time(at + "published", time(item, "publishedParsed"))
                        .time(at + "modified", time(item, "updatedParsed"))
                        .list(at + "authors", names(item, "authors"))
                        .set(at + "categories", texts(item.path("categories")))
                        .put(at + "image", text(item.path("image"), "url")));
    }

    private void rss(JsonNode feed) {
        facts.put("format", version(feed))
                .line("title", text(feed, "title"))
                .line("description", text(feed, "description"))
                .put("language", text(feed, "language"))
                .put("home page", text(feed, "link"))
                .put("image", text(feed.path("image"), "url"))
                .time("modified", time(feed, "lastBuildDateParsed"))
                .list("authors", named(text(feed, "managingEditor")))
                .put("ttl", text(feed, "ttl"))
                .put("skip hours", hours(feed.path("skipHours")))
                .put("skip days", days(feed.path("skipDays")));
        entries(feed.path("items"));
        each(feed.path("items"), (at, item) -> {
            facts.put(at + "id", text(item.path("guid"), "value"))
                    .put(at + "url", text(item, "link"))
                    .line(at + "headline", text(item, "title"))
                    .text(at + "summary", text(item, "description"))
                    .text(at + "content", text(item, "content"))
                    .time(at + "published", time(item, "pubDateParsed"))
                    .list(at + "authors", named(text(item, "author")))
                    .set(at + "categories", list(item.path("categories"), "value"))
                    .line(at + "publisher", text(item.path("source"), "title"));
            if (text(item.path("enclosure"), "type").startsWith("image/")) {
                facts.put(at + "image", text(item.path("enclosure"), "url"));
            }
        });
    }

    private void atom(JsonNode feed) {
        facts.put("format", "atom " + text(feed, "version"))
                .line("title", text(feed, "title"))
                .line("description", text(feed, "subtitle"))
                .put("language", text(feed, "language"))
                .put("home page", link(feed, "alternate"))
                .put("self", link(feed, "self"))
                .put("image", feed.has("logo") ? text(feed, "logo") : text(feed, "icon"))
                .time("modified", time(feed, "updatedParsed"))
                .list("authors", names(feed, "authors"));
        entries(feed.path("entries"));
        each(
                feed.path("entries"),
                (at, entry) -> facts.put(at + "id", text(entry, "id"))
                        .put(at + "url", link(entry, "alternate"))
                        .line(at + "headline", text(entry, "title"))
                        .text(at + "summary", text(entry, "summary"))
                        .text(at + "content", text(entry.path("content"), "value"))
                        .time(at + "published", time(entry, "publishedParsed"))
                        .time(at + "modified", time(entry, "updatedParsed"))
                        .list(at + "authors", names(entry, "authors"))
                        .set(at + "categories", labels(entry.path("categories")))
                        .line(at + "publisher", text(entry.path("source"), "title")));
    }

    private void jsonFeed(JsonNode feed) {
        facts.put("format", "json " + feed.path("version").asText().replaceAll(".*/", ""))
                .line("title", text(feed, "title"))
                .line("description", text(feed, "description"))
                .put("language", text(feed, "language"))
                .put("home page", text(feed, "home_page_url"))
                .put("self", text(feed, "feed_url"))
                .put("next page", text(feed, "next_url"))
                .put("image", text(feed, "icon"))
                .list("authors", jsonAuthors(feed));
        entries(feed.path("items"));
        each(
                feed.path("items"),
                (at, item) -> facts.put(at + "id", text(item, "id"))
                        .put(at + "url", text(item, "url"))
                        .line(at + "headline", text(item, "title"))
                        .text(at + "summary", text(item, "summary"))
                        .text(
                                at + "content",
                                item.has("content_html") ? text(item, "content_html") : text(item, "content_text"))
                        .time(at + "published", instant(text(item, "date_published")))
                        .time(at + "modified", instant(text(item, "date_modified")))
                        .list(at + "authors", jsonAuthors(item))
                        .set(at + "categories", texts(item.path("tags")))
                        .put(at + "image", text(item, "image")));
    }

    private void entries(JsonNode entries) {
        facts.put("entries", entries.size());
    }

    private interface EntryTaker {
        void take(String at, JsonNode entry);
    }

    private static void each(JsonNode entries, EntryTaker taker) {
        for (int i = 0; i < entries.size(); i++) {
            taker.take(FeedFacts.entry(i), entries.get(i));
        }
    }

    private static List<String> jsonAuthors(JsonNode of) {
        List<String> several = names(of, "authors");
        return several.isEmpty()
                ? Stream.of(text(of.path("author"), "name"))
                        .filter(name -> !name.isEmpty())
                        .toList()
                : several;
    }

    private static String version(JsonNode feed) {
        String version = text(feed, "version");
        return version.equals("1.0") || version.equals("0.9") || version.isEmpty() ? "" : "rss " + version;
    }

    private static String link(JsonNode of, String relation) {
        for (JsonNode link : of.path("links")) {
            if (text(link, "rel").equals(relation)) {
                return text(link, "href");
            }
        }
        return "";
    }

    private static String text(JsonNode of, String field) {
        JsonNode value = of.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    private static Instant time(JsonNode of, String field) {
        return instant(text(of, field));
    }

    private static Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static List<String> names(JsonNode of, String field) {
        return list(of.path(field), "name").stream()
                .flatMap(name -> named(name).stream())
                .toList();
    }

    /** The name in what may be a mail address with one. */
    private static List<String> named(String stated) {
        Matcher mail = MAIL.matcher(stated.strip());
        if (stated.indexOf('@') < 0 || !mail.matches()) {
            return stated.isEmpty() ? List.of() : List.of(stated);
        }
        return Stream.of("after", "before")
                .map(mail::group)
                .filter(name -> name != null)
                .map(String::strip)
                .toList();
    }

    private static List<String> labels(JsonNode categories) {
        List<String> labels = new ArrayList<>();
        categories.forEach(
                category -> labels.add(category.has("label") ? text(category, "label") : text(category, "term")));
        return labels;
    }

    private static List<String> list(JsonNode list, String field) {
        List<String> values = new ArrayList<>();
        list.forEach(element -> values.add(text(element, field)));
        values.removeIf(String::isEmpty);
        return values;
    }

    private static List<String> texts(JsonNode list) {
        List<String> values = new ArrayList<>();
        list.forEach(element -> values.add(element.asText()));
        return values;
    }

    private static Object hours(JsonNode list) {
        var hours = new TreeSet<Integer>();
        list.forEach(hour -> {
            if (hour.asText().matches("[0-9]{1,2}")) {
                hours.add(Integer.parseInt(hour.asText()) % 24);
            }
        });
        return hours.isEmpty() ? "" : hours;
    }

    private static Object days(JsonNode list) {
        var days = new TreeSet<DayOfWeek>();
        list.forEach(day -> {
            if (Stream.of(DayOfWeek.values())
                    .anyMatch(known -> known.name().equals(day.asText().toUpperCase(Locale.ROOT)))) {
                days.add(DayOfWeek.valueOf(day.asText().toUpperCase(Locale.ROOT)));
            }
        });
        return days.isEmpty() ? "" : days;
    }
}
