package dateline.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What entries of every XML feed may carry by modules: images, points, hints about time. */
final class EntryParts {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

    private static final Pattern IMAGE = Pattern.compile("<img\\s[^>]{0,4000}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCE =
            Pattern.compile("\\ssrc\\s?=\\s?[\"']([^\"']{1,4000})", Pattern.CASE_INSENSITIVE);
    private static final Pattern PIXEL =
            Pattern.compile("\\s(?:width|height)\\s?=\\s?[\"']?[01](?:px)?[\"'\\s/>]", Pattern.CASE_INSENSITIVE);

    private EntryParts() {}

    /** The largest image of Media RSS, else a thumbnail, an enclosure, what iTunes shows, or an image of its own. */
    static Optional<String> image(Fields entry, String base) {
        List<Element> media = new ArrayList<>(entry.all("media:content"));
        List<Element> thumbnails = new ArrayList<>(entry.all("media:thumbnail"));
        for (Element group : entry.all("media:group")) {
            var fields = new Fields(group, "");
            media.addAll(fields.all("media:content"));
            thumbnails.addAll(fields.all("media:thumbnail"));
        }
        for (Element content : List.copyOf(media)) {
            thumbnails.addAll(new Fields(content, "").all("media:thumbnail"));
        }
        return largest(media.stream().filter(EntryParts::isImage).toList(), base)
                .or(() -> largest(thumbnails, base))
                .or(() -> entry.all("enclosure").stream()
                        .filter(EntryParts::isImage)
                        .flatMap(image -> FeedAddress.of(image.attr("url"), base).stream())
                        .findFirst())
                .or(() -> entry.first("itunes:image").flatMap(image -> FeedAddress.of(image.attr("href"), base)))
                .or(() -> entry.first("image").flatMap(image -> ofImage(image, base)));
    }

    /** An {@code image} element holds a {@code url}, or the address itself. */
    static Optional<String> ofImage(Element image, String base) {
        return new Fields(image, "")
                .text("url")
                .or(() -> Optional.of(image.attr("url")).filter(url -> !url.isEmpty()))
                .or(() -> Optional.of(image.attr("rdf:resource")).filter(url -> !url.isEmpty()))
                .or(() -> Optional.of(Fields.ownText(image)))
                .flatMap(url -> FeedAddress.of(url, base));
    }

    /** The first image in a text, but for those of one pixel that count readers. */
    static Optional<String> firstImage(Optional<FeedText> text, String base) {
        if (text.isEmpty() || !text.get().html()) {
            return Optional.empty();
        }
        Matcher image = IMAGE.matcher(text.get().value());
        while (image.find()) {
            Matcher source = SOURCE.matcher(image.group());
            if (!PIXEL.matcher(image.group()).find() && source.find()) {
                Optional<String> url = FeedAddress.of(Parser.unescapeEntities(source.group(1), true), base);
                if (url.isPresent()) {
                    return url;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> largest(List<Element> images, String base) {
        String found = null;
        long width = -1;
        for (Element image : images) {
            long own = number(image.attr("width"));
            Optional<String> url = FeedAddress.of(image.attr("url"), base);
            if (url.isPresent() && own > width) {
                found = url.get();
                width = own;
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean isImage(Element media) {
        String type = media.attr("type");
        if (media.attr("medium").equalsIgnoreCase("image") || type.regionMatches(true, 0, "image/", 0, 6)) {
            return true;
        }
        String url = media.attr("url");
        int end = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
        String ending =
                url.substring(Math.max(0, url.lastIndexOf('.', end - 1)), end).toLowerCase(java.util.Locale.ROOT);
        return type.isEmpty()
                && List.of(".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif").contains(ending);
    }

    private static long number(String digits) {
        boolean plain =
                !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(Character::isDigit);
        return plain ? Long.parseLong(digits) : 0;
    }

    /** GeoRSS Simple and GML, and the older vocabulary of W3C. */
    static Optional<FeedPoint> point(Fields entry) {
        Optional<String> pair = entry.text("georss:point")
                .or(() -> entry.first("georss:where")
                        .or(() -> entry.first("gml:where"))
                        .flatMap(where -> new Fields(where, "").first("gml:point"))
                        .flatMap(point -> new Fields(point, "").text("gml:pos", "gml:coordinates")));
        if (pair.isPresent()) {
            return point(pair.get());
        }
        Fields geo =
                entry.first("geo:point").map(point -> new Fields(point, "")).orElse(entry);
        return geo.text("geo:lat")
                .flatMap(latitude ->
                        geo.text("geo:long", "geo:lon").flatMap(longitude -> point(latitude + " " + longitude)));
    }

    private static Optional<FeedPoint> point(String pair) {
        String[] parts = BETWEEN.split(pair.length() > 100 ? "" : pair.strip(), -1);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            double latitude = Double.parseDouble(parts[0]);
            double longitude = Double.parseDouble(parts[1]);
            boolean somewhere =
                    Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude != 0 || longitude != 0);
            return somewhere ? Optional.of(new FeedPoint(latitude, longitude)) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** The first of these that states a time the calendar has. */
    static Optional<FeedTime> time(Fields fields, String... names) {
        for (String name : names) {
            for (Element element : fields.all(name)) {
                Optional<FeedTime> time = FeedTimes.of(Fields.text(element));
                if (time.isPresent()) {
                    return time;
                }
            }
        }
        return Optional.empty();
    }

    static Optional<String> line(Optional<String> text) {
        return text.map(PlainText::unescaped).filter(line -> !line.isEmpty());
    }
}
