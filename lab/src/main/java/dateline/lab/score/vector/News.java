package dateline.lab.score.vector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.lab.score.subject.BbcNews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An article with what it belongs to.
 *
 * @param group its story or its class
 */
record News(String group, String headline, String body) {

    static final String STORIES = "stories/story-clusters-allsides.jsonl";

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]++");

    /** In order of time. */
    static List<News> ofStories(Path data) throws IOException {
        var json = new ObjectMapper();
        List<News> news = new ArrayList<>();
        for (String line : Files.readAllLines(data.resolve(STORIES))) {
            JsonNode node = json.readTree(line);
            news.add(new News(
                    node.path("cluster").asText(),
                    node.path("title").asText(),
                    node.path("text").asText()));
        }
        return news;
    }

    static List<News> ofClasses(Path data) throws IOException {
        return BbcNews.read(data).stream()
                .map(item -> new News(
                        item.topic().name(),
                        item.article().getHeadline(),
                        item.article().getBody()))
                .toList();
    }

    /** In lower case, headline first. */
    List<String> words() {
        return NO_WORD.splitAsStream((headline + " " + body).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
