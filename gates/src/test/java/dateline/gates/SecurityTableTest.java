package dateline.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each threat in docs/security.md names the test that shows what holds it; this looks that there is such a test. */
class SecurityTableTest {

    private static final Path ROOT = Path.of(System.getProperty("root", ".."));
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))#(\\w+)`");

    @Test
    void everyRowNamesATestThatExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String row : rows()) {
            List<MatchResult> tests = TEST.matcher(row).results().toList();
            if (tests.isEmpty()) {
                missing.add("no test named in: " + row);
            }
            for (MatchResult test : tests) {
                if (!exists(test.group(1), test.group(2))) {
                    missing.add(test.group());
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    private static List<String> rows() throws IOException {
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/security.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| threat |") && !line.startsWith("| ---"))
                .toList();
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static boolean exists(String type, String method) throws IOException {
        Pattern declared = Pattern.compile("@(?:Test|ParameterizedTest)\\b(?s:.){0,20000}?\\bvoid " + method + "\\(");
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path tests : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(tests)) {
                    for (Path file :
                            files.filter(path -> path.endsWith(type + ".java")).toList()) {
                        if (declared.matcher(Files.readString(file)).find()) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }
}
