package dateline.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads JSON Feed, as far as it goes where it breaks off.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeedReader {

    private static final int MAX_DEPTH = 50;
    private static final int MOST_CATEGORIES = 100;

    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(100)
                    .maxStringLength(FeedReader.MAX_BYTES)
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build());

    private final String url;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, JsonNode> fields = new HashMap<>();
    private final List<FeedEntry> entries = new ArrayList<>();
    private boolean items;

    JsonFeedReader(String url) {
        this.url = url;
    }

    Feed read(byte[] bytes) throws FeedException {
        try (JsonParser parser = JSON.createParser(bytes)) {
            object(parser);
        } catch (JsonProcessingException e) {
            if (fields.isEmpty() && !items) {
                throw new FeedException("Not a feed: broken JSON, " + e.getOriginalMessage(), e);
            }
            problems.add("broken JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new FeedException(
                    "Not a feed: " + e.getMessage(), e); // bytes in memory do no I/O, but may be no text
        }
        String version = text(field("version"));
        if (!items && !version.contains("jsonfeed")) {
            throw new FeedException("Not a feed: JSON without version and items");
        }
        return new Feed(
                ("json " + shortVersion(version)).strip(),
                PlainText.unescaped(text(field("title"))),
                line(field("description")),
                nonEmpty(text(field("language"))),
                address(field("home_page_url")),
                address(field("feed_url")),
                address(field("next_url")),
                hubs(),
                authors(field("authors"), field("author")),
                address(field("icon")).or(() -> address(field("favicon"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                entries,
                problems.stream().distinct().limit(FeedReader.MAX_PROBLEMS).toList());
    }

    private void object(JsonParser parser) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
                items = true;
                while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                    item(JSON.readTree(parser));
                }
            } else {
                fields.put(name, JSON.readTree(parser));
            }
        }
    }

    private JsonNode field(String name) {
        return fields.getOrDefault(name, MissingNode.getInstance());
    }

    private void item(JsonNode item) {
        if (entries.size() == FeedReader.MAX_ENTRIES) {
            problems.add("more than " + FeedReader.MAX_ENTRIES + " entries; the rest was left out");
            return;
        }
        String html = text(item.path("content_html"));
        Optional<FeedText> content = html.isBlank()
                ? nonEmpty(text(item.path("content_text"))).map(text -> new FeedText(text, false))
                : Optional.of(new FeedText(html.strip(), true));
        String summary = text(item.path("summary")).strip();
        String headline = PlainText.unescaped(text(item.path("title")));
        Optional<String> link = address(item.path("url")).or(() -> address(item.path("external_url")));
        String id = text(item.path("id")).strip();
        entries.add(new FeedEntry(
                nonEmpty(id).or(() -> link).orElseGet(() -> headline + text(item.path("date_published"))),
                link,
                headline,
                nonEmpty(summary).map(text -> new FeedText(text, PlainText.isHtml(text))),
                content,
                FeedTimes.of(text(item.path("date_published"))),
                FeedTimes.of(text(item.path("date_modified"))),
                authors(item.path("authors"), item.path("author")),
                texts(item.path("tags")),
                address(item.path("image")).or(() -> address(item.path("banner_image"))),
                Optional.empty(),
                Optional.empty(),
                nonEmpty(text(item.path("language")))));
    }

    /** {@code https://jsonfeed.org/version/1.1} is 1.1. */
    private static String shortVersion(String version) {
        String last = version.substring(version.lastIndexOf('/') + 1);
        return last.length() > 10 ? "" : last;
    }

    private List<String> hubs() {
        List<String> hubs = new ArrayList<>();
        for (JsonNode hub : field("hubs")) {
            if (text(hub.path("type")).equalsIgnoreCase("websub")) {
                address(hub.path("url")).ifPresent(hubs::add);
            }
        }
        return hubs;
    }

    /** {@code author} is of version 1.0. */
    private static List<String> authors(JsonNode several, JsonNode one) {
        List<String> names = new ArrayList<>();
        several.forEach(author -> names.add(text(author.path("name"))));
        if (names.isEmpty()) {
            names.add(text(one.path("name")));
        }
        return AuthorNames.of(names);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list) {
            String text = PlainText.unescaped(text(element));
            if (!text.isEmpty() && texts.size() < MOST_CATEGORIES) {
                texts.add(text);
            }
        }
        return texts;
    }

    private Optional<String> address(JsonNode value) {
        return FeedAddress.of(text(value), url);
    }

    private static Optional<String> line(JsonNode value) {
        return nonEmpty(PlainText.unescaped(text(value)));
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    /** Numbers too: ids are written as such. */
    private static String text(JsonNode value) {
        return value.isTextual() || value.isNumber() ? value.asText() : "";
    }
}
