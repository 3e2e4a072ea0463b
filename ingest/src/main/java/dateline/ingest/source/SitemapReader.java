package dateline.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.xml.XmlDoor;
import dateline.ingest.xml.XmlException;
import dateline.ingest.xml.XmlTree;
import dateline.schemas.CanonicalUrl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;

/**
 * Reads sitemaps: plain, index, with the news extension, as text, gzip or not. A broken one is read as far as it goes.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">the protocol</a>
 */
final class SitemapReader {

    /** Half more than the protocol allows. */
    private static final int MOST_ENTRIES = 75_000;

    private static final int MOST_BYTES = 64 << 20;
    private static final int LONGEST_TEXT = 4_096;

    /** Read as a tree, which takes some ten times its size. */
    private static final int MOST_FORGIVEN = 8 << 20;

    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;

    /**
     * @param sitemaps of an index, with the time of their last change
     * @param entries of a sitemap
     */
    record Sitemap(List<Entry> sitemaps, List<Entry> entries) {}

    private SitemapReader() {}

    /** @throws IOException if it is no sitemap, or past a limit; the message says which */
    static Sitemap read(byte[] body) throws IOException {
        byte[] bytes = unpacked(body);
        int start = 0;
        while (start < bytes.length && start < LONGEST_TEXT && isBlank(bytes[start])) {
            start++;
        }
        if (start < bytes.length && bytes[start] == '<') {
            return xml(bytes);
        }
        return text(bytes);
    }

    /** White space, and the byte order mark of UTF-8. */
    private static boolean isBlank(byte b) {
        return b == ' '
                || b == '\n'
                || b == '\r'
                || b == '\t'
                || b == (byte) 0xEF
                || b == (byte) 0xBB
                || b == (byte) 0xBF;
    }

    private static byte[] unpacked(byte[] body) throws IOException {
        if (body.length < 2 || (body[0] & 0xff) != GZIP_1 || (body[1] & 0xff) != GZIP_2) {
            return body;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("more than " + MOST_BYTES + " bytes once unpacked");
            }
            return bytes;
        }
    }

    private static Sitemap text(byte[] bytes) throws IOException {
        List<Entry> entries = new ArrayList<>();
        boolean[] odd = new boolean[1];
        new String(bytes, UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_ENTRIES)
                .forEach(line -> {
                    Optional<URI> url = url(line);
                    url.ifPresent(address -> entries.add(Entry.of(address, null, null)));
                    odd[0] |= url.isEmpty();
                });
        if (entries.isEmpty() || odd[0]) {
            throw new IOException("neither XML nor a list of addresses");
        }
        return new Sitemap(List.of(), entries);
    }

    private static Sitemap xml(byte[] bytes) throws IOException {
        List<Entry> sitemaps = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        Map<String, String> fields = new HashMap<>();
        boolean known = false;
        try {
            XMLStreamReader xml = XmlDoor.open(bytes, "");
            int depth = 0;
            while (xml.hasNext() && sitemaps.size() + entries.size() < MOST_ENTRIES) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    depth++;
                    if (depth == 1) {
                        known = name.equals("urlset") || name.equals("sitemapindex");
                    }
                    if (!known) {
                        throw new IOException("no sitemap, but <" + name + ">");
                    }
                    if (name.equals("url") || name.equals("sitemap")) {
                        fields.clear();
                    } else if (isField(name)) {
                        text(xml).ifPresent(value -> fields.putIfAbsent(name, value));
                        depth--;
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    if (xml.getLocalName().equals("url")) {
                        entry(fields).ifPresent(entries::add);
                    } else if (xml.getLocalName().equals("sitemap")) {
                        entry(fields).ifPresent(sitemaps::add);
                    }
                }
            }
        } catch (XMLStreamException e) {
            if (sitemaps.isEmpty() && entries.isEmpty()) {
                return forgiving(bytes, e);
            }
        }
        return new Sitemap(sitemaps, entries);
    }

    /** For what a strict reader cannot even begin with, e.g. a prefix that is declared nowhere. */
    private static Sitemap forgiving(byte[] bytes, XMLStreamException strict) throws IOException {
        var broken = new IOException("broken XML: " + strict.getMessage(), strict);
        if (bytes.length > MOST_FORGIVEN) {
            throw broken;
        }
        List<Entry> sitemaps = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        try {
            for (Element element : XmlTree.read(bytes, "").root().select("url, sitemap")) {
                Map<String, String> fields = new HashMap<>();
                for (Element child : element.getAllElements()) {
                    String name = child.tagName().substring(child.tagName().indexOf(':') + 1);
                    String text = child.ownText().strip();
                    if (isField(name) && !text.isEmpty() && text.length() <= LONGEST_TEXT) {
                        fields.putIfAbsent(name, text);
                    }
                }
                entry(fields).ifPresent(element.tagName().equals("url") ? entries::add : sitemaps::add);
            }
        } catch (XmlException _) {
            throw broken;
        }
        if (sitemaps.isEmpty() && entries.isEmpty()) {
            throw broken;
        }
        return new Sitemap(sitemaps, entries);
    }

    private static boolean isField(String name) {
        return switch (name) {
            case "loc", "lastmod", "publication_date", "title", "keywords", "language" -> true;
            default -> false;
        };
    }

    /** Up to the end of the element; what is in elements inside it is left out. */
    private static Optional<String> text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (depth == 1 && xml.isCharacters() && text.length() < LONGEST_TEXT) {
                text.append(xml.getText());
            }
        }
        String line = text.toString().replaceAll("\\s+", " ").strip();
        return line.isEmpty() || line.length() > LONGEST_TEXT ? Optional.empty() : Optional.of(line);
    }

    private static Optional<Entry> entry(Map<String, String> fields) {
        Instant published = time(fields.get("publication_date"));
        Instant modified = time(fields.get("lastmod"));
        return Optional.ofNullable(fields.get("loc"))
                .flatMap(SitemapReader::url)
                .map(url -> new Entry(
                        "",
                        url,
                        fields.getOrDefault("title", ""),
                        "",
                        "",
                        List.of(),
                        keywords(fields.getOrDefault("keywords", "")),
                        fields.getOrDefault("language", ""),
                        "",
                        published,
                        modified));
    }

    private static List<String> keywords(String list) {
        List<String> keywords = new ArrayList<>();
        for (String keyword : list.split(",", -1)) {
            if (!keyword.isBlank()) {
                keywords.add(keyword.strip());
            }
        }
        return keywords;
    }

    private static Instant time(String text) {
        return text == null ? null : W3cTime.of(text).orElse(null);
    }

    private static Optional<URI> url(String text) {
        return CanonicalUrl.of(text).isEmpty() ? Optional.empty() : Optional.of(URI.create(text.strip()));
    }
}
