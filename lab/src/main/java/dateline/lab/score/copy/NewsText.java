package dateline.lab.score.copy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An article as the sets have it.
 *
 * @param headline empty when the set has none
 * @param date ISO 8601; empty when the set has none
 */
record NewsText(String id, String headline, String text, String date) {

    /** Whether it is of the half that rules are chosen by; else of the half that is scored. */
    boolean isForTuning() {
        return id.hashCode() % 2 != 0;
    }

    /** The same article with another text, under another id. */
    NewsText copy(String copied) {
        return new NewsText("copy of " + id, headline, copied, date);
    }

    /** JSON lines with {@code id} and the text in a field. */
    static List<NewsText> jsonLines(Path file, String field) throws IOException {
        var json = new ObjectMapper();
        List<NewsText> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            texts.add(new NewsText(
                    node.path("id").asText(),
                    node.path("title").asText(),
                    node.path(field).asText(),
                    node.path("date").asText()));
        }
        return texts;
    }

    /** Lines of an id, a blank and the text. */
    static List<NewsText> lines(Path file) throws IOException {
        List<NewsText> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            int blank = line.indexOf(' ');
            if (blank > 0) {
                texts.add(new NewsText(line.substring(0, blank), "", line.substring(blank + 1), ""));
            }
        }
        return texts;
    }

    /** Every text file below a folder, by its path in it. */
    static List<NewsText> folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<NewsText> texts = new ArrayList<>();
        for (Path file : files) {
            // Latin-1 reads any bytes, and what is not ASCII differs alike in both texts of a pair
            texts.add(new NewsText(
                    folder.relativize(file).toString(), "", Files.readString(file, StandardCharsets.ISO_8859_1), ""));
        }
        return texts;
    }
}
