package dateline.lab.score.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The sets of pages. */
enum PageSet {
    TRAFILATURA("pages-trafilatura/tests/evaldata.json"),
    POSTLIGHT("pages-postlight/postlight-expected.json");

    private static final Pattern BETWEEN_NAMES =
            Pattern.compile("\\s*[,;/&|·]\\s*|\\s+(?:and|und|et|y)\\s+", Pattern.CASE_INSENSITIVE);

    private final String path;

    PageSet(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    List<GoldPage> read(Path data) throws IOException {
        Path file = data.resolve(path);
        JsonNode all = new ObjectMapper().readTree(file.toFile());
        List<GoldPage> pages = new ArrayList<>();
        if (this == TRAFILATURA) {
            for (Map.Entry<String, JsonNode> entry : all.properties()) {
                pages.add(segmented(entry.getKey(), entry.getValue(), file.getParent()));
            }
        } else {
            for (JsonNode page : all) {
                pages.add(described(page, file.getParent()));
            }
        }
        return pages;
    }

    private static GoldPage segmented(String url, JsonNode page, Path folder) {
        String name = page.path("file").asText();
        Path cached = folder.resolve("cache").resolve(name);
        return new GoldPage(
                url,
                Files.exists(cached) ? cached : folder.resolve("eval").resolve(name),
                texts(page.path("with")),
                texts(page.path("without")),
                page.path("title").asText(""),
                names(page.path("author")),
                page.path("date").asText(""),
                "",
                "",
                "");
    }

    private static GoldPage described(JsonNode page, Path folder) {
        return new GoldPage(
                page.path("url").asText(),
                folder.resolve(page.path("fixture").asText()),
                List.of(),
                List.of(),
                text(page, "title"),
                names(page.path("author")),
                text(page, "date_published"),
                text(page, "lead_image_url"),
                text(page, "dek"),
                text(page, "first13words"));
    }

    private static String text(JsonNode page, String field) {
        JsonNode value = page.path(field);
        return value.isTextual() ? value.asText() : "";
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> names(JsonNode author) {
        List<String> names = new ArrayList<>();
        List<String> lines =
                author.isArray() ? texts(author) : author.isTextual() ? List.of(author.asText()) : List.of();
        for (String line : lines) {
            for (String name : BETWEEN_NAMES.split(line, -1)) {
                if (!name.isBlank()) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
