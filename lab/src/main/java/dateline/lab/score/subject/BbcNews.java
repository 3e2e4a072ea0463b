package dateline.lab.score.subject;

import dateline.lab.score.ScoredArticle;
import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The BBC news set of Greene and Cunningham, 2006: 2,225 articles in five classes, without exact copies. */
public final class BbcNews {

    public static final String FOLDER = "topics-bbc/bbc";
    public static final String COPIES = "topics-bbc/neardup-exact-bbc.tsv";

    /** From this similarity on the second of a pair is left out. */
    private static final double COPY = 0.5;

    /**
     * The classes, each with the codes of the subjects that are right for it. Business news of the set is companies,
     * markets and work; its tech is computing and its industry, told as technology.
     */
    public enum Topic {
        BUSINESS(4000000, 9000000),
        ENTERTAINMENT(1000000, 1000000),
        POLITICS(11000000, 11000000),
        SPORT(15000000, 15000000),
        TECH(13000000, 13000000);

        private final int code;
        private final int other;

        Topic(int code, int other) {
            this.code = code;
            this.other = other;
        }

        boolean covers(int subject) {
            return subject == code || subject == other;
        }

        String folder() {
            return switch (this) {
                case BUSINESS -> "business";
                case ENTERTAINMENT -> "entertainment";
                case POLITICS -> "politics";
                case SPORT -> "sport";
                case TECH -> "tech";
            };
        }
    }

    /** An article with its class. */
    public record Item(Topic topic, Article article) {}

    private BbcNews() {}

    /** @throws IOException if a file can not be read */
    public static List<Item> read(Path data) throws IOException {
        Set<String> copies = copies(data.resolve(COPIES));
        List<Item> items = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            try (Stream<Path> files = Files.list(data.resolve(FOLDER).resolve(topic.folder()))) {
                for (Path file : files.sorted().toList()) {
                    String id = topic.folder() + "/" + file.getFileName();
                    if (!copies.contains(id)) {
                        items.add(new Item(topic, article(id, Files.readString(file, StandardCharsets.ISO_8859_1))));
                    }
                }
            }
        }
        return items;
    }

    private static Set<String> copies(Path file) throws IOException {
        Set<String> copies = new HashSet<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split("\t", -1);
            if (Double.parseDouble(columns[0]) >= COPY && !copies.contains(columns[2])) {
                copies.add(columns[3]);
            }
        }
        return copies;
    }

    private static Article article(String id, String text) {
        int headlineEnd = text.indexOf('\n');
        String url = "https://lab.example/" + id;
        return ScoredArticle.with(text.substring(headlineEnd).strip())
                .setArticleId(ArticleId.ofUrl(url))
                .setCanonicalUrl(url)
                .setPublisher("BBC")
                .setHeadline(text.substring(0, headlineEnd).strip())
                .build();
    }
}
