package dateline.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** News of our own making, in six languages: several stories, some told more than once. Each says how old it is. */
final class News {

    private static final ObjectMapper JSON = new ObjectMapper();

    private News() {}

    /** Writes some of them, by their place in the file, as NDJSON, published as long ago as they say. */
    static Path write(Path file, int from, int to) throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream in = News.class.getResourceAsStream("news.ndjson")) {
            for (String line : new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .skip(from)
                    .limit(to - from)
                    .toList()) {
                ObjectNode article = (ObjectNode) JSON.readTree(line);
                Duration age = Duration.ofMinutes(article.remove("minutesAgo").asLong());
                lines.add(article.put("publishedAt", Instant.now().minus(age).toString())
                        .toString());
            }
        }
        return Files.write(file, lines);
    }

    /** One more, published now. */
    static Path one(Path file, String headline, String body, String address) throws IOException {
        ObjectNode article = JSON.createObjectNode()
                .put("headline", headline)
                .put("body", body)
                .put("publisher", "Example Courier")
                .put("canonicalUrl", address)
                .put("publishedAt", Instant.now().toString());
        return Files.writeString(file, article + "\n");
    }
}
