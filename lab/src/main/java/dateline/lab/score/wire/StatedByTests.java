package dateline.lab.score.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the Python tests beside the files expect of them: assertions that compare a field by name with a text. What is
 * expected of several files at once, or computed, is not understood and left out.
 *
 * @param file name of the fixture
 * @param field as the tests call it, e.g. {@code headline}
 */
record StatedByTests(String file, String field, String expected) {

    static final String FOLDER = "wire-superdesk/tests/io/feed_parsers";

    private static final Pattern FILE = Pattern.compile(
            "(?:filename = |open\\(|get_fixture\\(|fixture\\(|_parse_file\\()\\s*\"([\\w.-]+\\.\\w+)\"");

    private static final Pattern TEXT_LAST = Pattern.compile(
            "assertEqual\\(\\s*\\w[\\w.]*(?:\\[0\\])?(?:\\[\"(?<a>\\w+)\"\\]|\\.get\\(\"(?<b>\\w+)\"\\))(?<iso>\\.isoformat\\(\\))?,\\s*\"(?<text>(?:[^\"\\\\]|\\\\.)*)\",?\\s*\\)");

    private static final Pattern TEXT_FIRST = Pattern.compile(
            "assertEqual\\(\\s*\"(?<text>(?:[^\"\\\\]|\\\\.)*)\",\\s*\\w[\\w.]*(?:\\[0\\])?(?:\\[\"(?<a>\\w+)\"\\]|\\.get\\(\"(?<b>\\w+)\"\\))(?<iso>\\.isoformat\\(\\))?,?\\s*\\)");

    static List<StatedByTests> all(Path data) throws IOException {
        List<StatedByTests> stated = new ArrayList<>();
        try (Stream<Path> paths = Files.list(data.resolve(FOLDER))) {
            for (Path path : paths.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .toList()) {
                of(Files.readString(path), stated);
            }
        }
        return stated.stream().distinct().toList();
    }

    private static void of(String test, List<StatedByTests> stated) {
        Matcher files = FILE.matcher(test);
        int from = 0;
        String file = "";
        while (files.find()) {
            within(test.substring(from, files.start()), file, stated);
            file = files.group(1);
            from = files.end();
        }
        within(test.substring(from), file, stated);
    }

    private static void within(String lines, String file, List<StatedByTests> stated) {
        for (Pattern form : List.of(TEXT_LAST, TEXT_FIRST)) {
            Matcher assertion = form.matcher(lines);
            while (!file.isEmpty() && assertion.find()) {
                String field = assertion.group("a") == null ? assertion.group("b") : assertion.group("a");
                stated.add(
                        new StatedByTests(file, field, assertion.group("text").replace("\\\"", "\"")));
            }
        }
    }
}
