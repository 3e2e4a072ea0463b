package dateline.lab.score.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.enrich.Annotator;
import dateline.enrich.story.NewsItem;
import dateline.lab.score.ScoredArticle;
import dateline.lab.score.cell.CellKeys;
import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import dateline.schemas.Tags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * An article of the set.
 *
 * @param story the story it is of
 * @param published as it is published
 * @param item as enrich takes it
 * @param keys what may tell its cell
 */
record GoldArticle(String story, Article published, NewsItem item, CellKeys keys) {

    /** Where the set stands in the data folder. */
    static final String FILE = "stories/story-clusters-allsides.jsonl";

    private static final int ISO_DATE = "2016-05-27".length();

    /** In order of time, as the file has them; those without a date come last there and get that of the one before. */
    static List<GoldArticle> read(Path data, Annotator annotator) throws IOException {
        var json = new ObjectMapper();
        List<GoldArticle> articles = new ArrayList<>();
        Instant time = Instant.EPOCH;
        for (String line : Files.readAllLines(data.resolve(FILE))) {
            JsonNode node = json.readTree(line);
            String date = node.path("date_filled").asText();
            if (date.length() >= ISO_DATE) {
                time = LocalDate.parse(date.substring(0, ISO_DATE))
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            }
            Article published = ScoredArticle.with(body(node))
                    .setArticleId(ArticleId.ofUrl("allsides:" + node.path("id").asText()))
                    .setHeadline(node.path("title").asText().replace('\n', ' '))
                    .setPublisher(node.path("source").asText())
                    .setPublishedAt(time)
                    .setFetchedAt(time)
                    .build();
            Article article = annotator.repair(published);
            Tags tags = annotator.annotate(article).build();
            articles.add(new GoldArticle(
                    node.path("cluster").asText(),
                    published,
                    NewsItem.of(article, tags, time, ""),
                    CellKeys.of(article, tags)));
        }
        return articles;
    }

    private static String body(JsonNode node) {
        String text = node.path("text").asText();
        return text.isBlank() ? node.path("title").asText() : text;
    }
}
