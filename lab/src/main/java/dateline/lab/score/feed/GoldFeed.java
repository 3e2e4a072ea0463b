package dateline.lab.score.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A feed and what is to be read from it.
 *
 * @param name of the file, under the folder of the set
 * @param expected in the terms of its format, or of all formats
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record GoldFeed(String name, byte[] bytes, JsonNode expected) {

    static final String FOLDER = "feeds-gofeed/testdata";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Every feed of the set that has expectations beside it, in order of names. */
    static List<GoldFeed> all(Path data) throws IOException {
        Path folder = data.resolve(FOLDER);
        List<GoldFeed> feeds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path expectation = expectation(file);
                if (Files.exists(expectation) && !expectation.equals(file)) {
                    feeds.add(new GoldFeed(
                            folder.relativize(file).toString(),
                            Files.readAllBytes(file),
                            JSON.readTree(expectation.toFile())));
                }
            }
        }
        return feeds;
    }

    private static Path expectation(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return file.resolveSibling(name.endsWith(".json") ? stem + "_expected.json" : stem + ".json");
    }

    /** The facts that we carry. */
    FeedFacts facts() {
        return Expectations.of(expected);
    }
}
