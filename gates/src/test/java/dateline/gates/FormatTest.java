package dateline.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every Java file of every module is formatted by palantir-java-format, 120 columns.
 *
 * <p>To format: {@code mvn -q -pl gates test -Dformat=apply}. It is a test and not a Maven plugin because plugins
 * run in Maven's own JVM, which may be older than the language level of the sources.
 */
class FormatTest {

    private static final Path ROOT = Path.of(System.getProperty("root", ".."));
    private static final boolean APPLY = "apply".equals(System.getProperty("format"));

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void everySourceIsFormatted() throws IOException {
        List<Path> unformatted = new ArrayList<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            String formatted = format(source, text);
            if (!text.equals(formatted)) {
                unformatted.add(ROOT.relativize(source));
                if (APPLY) {
                    Files.writeString(source, formatted);
                }
            }
        }

        if (!APPLY) {
            assertThat(unformatted)
                    .as("To format them: mvn -q -pl gates test -Dformat=apply")
                    .isEmpty();
        }
    }

    private String format(Path source, String text) {
        try {
            return formatter.formatSource(
                    ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(text), formatterStyle()));
        } catch (FormatterException e) {
            throw new AssertionError("Cannot read " + ROOT.relativize(source) + ": " + e.getMessage(), e);
        }
    }

    private static JavaFormatterOptions.Style formatterStyle() {
        return JavaFormatterOptions.Style.PALANTIR;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.filter(folder -> Files.isDirectory(folder.resolve("src")))
                    .toList()) {
                try (Stream<Path> files = Files.walk(module.resolve("src"))) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .forEach(sources::add);
                }
            }
        }
        return sources;
    }
}
