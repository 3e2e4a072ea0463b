package dateline.lab.score.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads folders of one file a language, one sample a line. */
final class LabelledLines {

    /** The two written forms of Norwegian are one language to the tag. */
    private static final Map<String, String> ONE_LANGUAGE = Map.of("nb", "no", "nn", "no");

    /**
     * A sample.
     *
     * @param language ISO 639-1
     */
    record Line(String language, String text) {}

    private LabelledLines() {}

    /** The half of all lines that nothing was chosen by: those with an even hash code. */
    static List<Line> test(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<Line> lines = new ArrayList<>();
        for (Path file : files) {
            String code = file.getFileName().toString().replace(".txt", "");
            String language = ONE_LANGUAGE.getOrDefault(code, code);
            for (String text : Files.readAllLines(file)) {
                if (text.hashCode() % 2 == 0) {
                    lines.add(new Line(language, text));
                }
            }
        }
        return lines;
    }
}
