package dateline.lab.score.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The sets of real articles, and which of them are known to be copies of each other. */
enum NewsSet {
    BBC("bbc", "topics-bbc/bbc", "neardup-exact-bbc.tsv") {
        @Override
        List<NewsText> read(Path path) throws IOException {
            return NewsText.folder(path);
        }
    },
    ALLSIDES("allsides", "stories/story-clusters-allsides.jsonl", "neardup-exact-allsides.tsv") {
        @Override
        List<NewsText> read(Path path) throws IOException {
            return NewsText.jsonLines(path, "text");
        }
    },
    POLNEAR("polnear", "quotes-polnear/data", "neardup-exact-polnear.tsv") {
        @Override
        List<NewsText> read(Path path) throws IOException {
            return NewsText.folder(path);
        }
    },
    MINHASH("minhash", "neardup/minhash-articles/articles_2500.train", "neardup-exact-minhash2500.tsv") {
        @Override
        List<NewsText> read(Path path) throws IOException {
            return NewsText.lines(path);
        }
    };

    private final String title;
    private final String path;
    private final String pairs;

    NewsSet(String title, String path, String pairs) {
        this.title = title;
        this.path = path;
        this.pairs = pairs;
    }

    String title() {
        return title;
    }

    abstract List<NewsText> read(Path path) throws IOException;

    /** Those with a text; nothing when the set is not there. */
    Optional<List<NewsText>> texts(Path data) throws IOException {
        Path from = data.resolve(path);
        return Files.exists(from)
                ? Optional.of(read(from).stream()
                        .filter(text -> !text.text().isBlank())
                        .toList())
                : Optional.empty();
    }

    /** Ids of two articles each. */
    List<String[]> pairs(Path data) throws IOException {
        return Files.readAllLines(data.resolve("neardup").resolve(pairs)).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(columns -> new String[] {columns[2], columns[3]})
                .toList();
    }
}
