package dateline.lab.score.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What was read of a feed, each under its place and field, e.g. {@code entry 2 url}. Texts are reduced to their words and
 * the addresses they link to; times to the second; blank values are not kept.
 */
public final class FeedFacts {

    private static final int MOST_ESCAPED = 4;

    private final Map<String, String> facts = new TreeMap<>();

    /** The place of an entry, from 0. */
    public static String entry(int number) {
        return "entry " + number + " ";
    }

    /** An address, or a value that stands for itself; null is left out. */
    public FeedFacts put(String field, Object value) {
        String text = Objects.toString(value, "").strip();
        if (!text.isEmpty()) {
            facts.putIfAbsent(field, text);
        }
        return this;
    }

    /** One line, which may hold markup, or markup that was escaped. */
    public FeedFacts line(String field, String value) {
        return put(field, value == null ? null : words(value));
    }

    /** A longer text with links. */
    public FeedFacts text(String field, String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        Document document = Jsoup.parseBodyFragment(value);
        var addresses = new TreeSet<String>();
        for (Element linked : document.select("[href], [src]")) {
            addresses.add(linked.hasAttr("href") ? linked.attr("href") : linked.attr("src"));
        }
        return put(field, words(value) + (addresses.isEmpty() ? "" : " " + addresses));
    }

    /** Null is left out. */
    public FeedFacts time(String field, Instant value) {
        return put(field, value == null ? null : value.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Names, in order. */
    public FeedFacts list(String field, Collection<String> values) {
        return put(
                field,
                String.join(
                        "; ",
                        values.stream()
                                .map(FeedFacts::words)
                                .filter(value -> !value.isEmpty())
                                .toList()));
    }

    /** Labels, whose order says nothing. */
    public FeedFacts set(String field, Collection<String> values) {
        return list(field, values.stream().sorted().toList());
    }

    Map<String, String> all() {
        return facts;
    }

    private static String words(String value) {
        String text = value;
        for (int i = 0; i < MOST_ESCAPED; i++) {
            String before = text;
            text = Parser.unescapeEntities(text, false);
            text = text.indexOf('<') >= 0 && text.matches("(?s).*</?\\w[^<>]*>.*")
                    ? Jsoup.parseBodyFragment(text).text()
                    : text;
            if (text.equals(before)) {
                break;
            }
        }
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
