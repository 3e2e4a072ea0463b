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

/** An article as the sets have it. */
record NewsText(String id, String text) {

    /** JSON lines with {@code id} and the text in a field. */
    static List<NewsText> jsonLines(Path file, String field) throws IOException {
        var json = new ObjectMapper();
        List<NewsText> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            texts.add(new NewsText(node.path("id").asText(), node.path(field).asText()));
        }
        return texts;
    }

    /** Lines of an id, a blank and the text. */
    static List<NewsText> lines(Path file) throws IOException {
        List<NewsText> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            int blank = line.indexOf(' ');
            if (blank > 0) {
                texts.add(new NewsText(line.substring(0, blank), line.substring(blank + 1)));
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
                    folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1)));
        }
        return texts;
    }
}
