package dateline.lab.replay;

import dateline.schemas.Article;
import dateline.schemas.RejectedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A folder of articles to replay: files of JSON objects with {@code id}, {@code title}, {@code body}, {@code source}
 * and {@code authors}, one after another or in an array. Other fields are passed over.
 */
public final class LoadSet {

    private static final List<String> ENDINGS = List.of(".jsonl", ".ndjson", ".json");

    private final List<Path> files;

    private LoadSet(List<Path> files) {
        this.files = files;
    }

    /**
     * Looks for files in the folder {@code load} below this one, then in this one itself.
     *
     * @return nothing if neither has any
     */
    public static Optional<LoadSet> in(Path folder) {
        return Stream.of(folder.resolve("load"), folder)
                .map(LoadSet::filesIn)
                .filter(files -> !files.isEmpty())
                .findFirst()
                .map(LoadSet::new);
    }

    private static List<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder + " (--data): " + e, e);
        }
    }

    /** Reads from the first item of the first file; whoever asks closes it. */
    LoadReader reader() {
        return new LoadReader(files);
    }

    /**
     * Hands on the articles of the set, one after another; items that make no article are passed over.
     *
     * @param count at most so many
     * @return how many there were
     * @throws IOException if the set cannot be read
     */
    public int each(int count, RunArticles articles, Consumer<Article> out) throws IOException {
        int given = 0;
        try (LoadReader reader = reader()) {
            Optional<LoadItem> item = reader.next();
            while (item.isPresent() && given < count) {
                try {
                    out.accept(articles.article(item.get(), 0));
                    given++;
                } catch (RejectedException _) { // no article by the rules, so none that enrich would see
                }
                item = reader.next();
            }
        }
        return given;
    }
}
