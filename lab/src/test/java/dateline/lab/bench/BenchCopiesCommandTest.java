package dateline.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.enrich.Annotator;
import dateline.lab.bench.CopyVariations.Varied;
import dateline.testing.Articles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCopiesCommandTest {

    @Test
    void findsTheCopiesItMadeAndNoOthers(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("articles.jsonl"),
                IntStream.range(0, 20).mapToObj(BenchCopiesCommandTest::item).collect(Collectors.joining("\n")));

        JsonNode figures = new ObjectMapper()
                .readTree(output("--data", folder.toString(), "--remembered", "2000", "--count", "1000", "--json"));

        assertThat(figures.path("realTexts").asInt()).isEqualTo(20);
        assertThat(figures.path("copies").asInt()).isEqualTo(100);
        assertThat(figures.path("foundOfThem").asInt()).isEqualTo(100);
        assertThat(figures.path("othersSaidToBeCopies").asInt()).isZero();
        assertThat(figures.path("rememberedAfterwards").asInt()).isLessThanOrEqualTo(2000);
    }

    @Test
    void aVariationOfNothingIsTheTextAndOthersAreTextsOfTheirOwn() {
        var variations = new CopyVariations(
                Annotator.usual(), List.of(Articles.article("harbour").build()));

        List<String> bodies = IntStream.range(0, 100)
                .mapToObj(number -> variations.variation(number, number, Articles.NOON))
                .map(Varied::article)
                .map(article -> article.getBody())
                .toList();

        assertThat(bodies).doesNotHaveDuplicates();
        assertThat(bodies.getFirst()).startsWith("The harbour bridge opened");
        assertThat(variations.variation(7, 1, Articles.NOON).article().getBody())
                .isEqualTo(bodies.get(7));
    }

    private static String item(int number) {
        String body = IntStream.range(0, 60)
                .mapToObj(i -> "word" + letters(number * 60 + i))
                .collect(Collectors.joining(" "));
        return "{\"id\": \"" + number + "\", \"title\": \"Headline\", \"body\": \"" + body + "\"}";
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 676) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
    }

    private static String output(String... args) {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(new CommandLine(new BenchCopiesCommand()).execute(args)).isZero();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
