package dateline.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.enrich.Annotator;
import dateline.testing.Articles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchMemoryCommandTest {

    @Test
    void findsTheCopiesItMadeAndNoOthers(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("articles.jsonl"),
                IntStream.range(0, 20).mapToObj(BenchMemoryCommandTest::item).collect(Collectors.joining("\n")));
        Path said = folder.resolve("said.txt");

        JsonNode figures = new ObjectMapper()
                .readTree(output(
                        "--data",
                        folder.toString(),
                        "--remembered",
                        "600",
                        "--count",
                        "100",
                        "--verdicts",
                        said.toString(),
                        "--json"));

        assertThat(figures.path("realTexts").asInt()).isEqualTo(20);
        assertThat(figures.path("copies").asInt()).isEqualTo(10);
        assertThat(figures.path("saidToBeCopies").asInt()).isEqualTo(10);
        assertThat(figures.path("ofTheirOwn").asInt()).isEqualTo(80);
        assertThat(figures.path("ofThemSaidToBeCopies").asInt()).isZero();
        assertThat(figures.path("copiesDiskMegabytes").asDouble()).isPositive();
        assertThat(Files.readAllLines(said)).hasSize(700);
    }

    @Test
    void everyRoundHasWordsOfItsOwn() {
        var news = new VariedNews(
                Annotator.usual(),
                List.of(Articles.article("harbour").setBody(text(1)).build()),
                Articles.NOON,
                Duration.ofSeconds(1));

        List<String> bodies = IntStream.range(0, 50)
                .mapToObj(number -> news.article(number).getArticle().getBody())
                .toList();

        assertThat(bodies.getFirst()).startsWith(text(1).substring(0, 40));
        assertThat(bodies).doesNotHaveDuplicates();
        assertThat(news.article(7).getArticle().getBody()).isEqualTo(bodies.get(7));
    }

    private static String item(int number) {
        return "{\"id\": \"" + number + "\", \"title\": \"" + text(-number).substring(0, 30) + "\", \"body\": \""
                + text(number) + "\"}";
    }

    /** Sentences of words in no order, some frequent, most not. */
    private static String text(int seed) {
        var random = new Random(seed);
        return IntStream.range(0, 20)
                .mapToObj(_ -> IntStream.range(0, 10)
                        .mapToObj(_ -> "w" + letters((int) Math.pow(4000, random.nextDouble())))
                        .collect(Collectors.joining(" ", "The ", ".")))
                .collect(Collectors.joining(" "));
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 676) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
    }

    private static String output(String... args) {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(new CommandLine(new BenchMemoryCommand()).execute(args)).isZero();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
