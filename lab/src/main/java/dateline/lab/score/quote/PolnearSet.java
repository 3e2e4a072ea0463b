package dateline.lab.score.quote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * PolNeAR, Newell, Margolin and Ruths, LREC 2018: political news with attributions, as BRAT files. Where several
 * annotators read an article, the first file by name counts.
 */
final class PolnearSet {

    /** An article with its attributions; those without content are left out. */
    record Labelled(String body, List<Attribution> gold) {}

    private PolnearSet() {}

    /**
     * Reads a split, in order of file name.
     *
     * @throws IOException if a file can not be read or is not BRAT
     */
    static List<Labelled> read(Path split) throws IOException {
        Map<String, Path> labels = new HashMap<>();
        for (Path file : sorted(split.resolve("attributions"))) {
            String name = file.getFileName().toString();
            labels.putIfAbsent(name.substring(0, name.lastIndexOf('_')), file);
        }
        List<Labelled> articles = new ArrayList<>();
        for (Path file : sorted(split.resolve("text"))) {
            String name = file.getFileName().toString();
            Path label = labels.get(name.substring(0, name.length() - ".txt".length()));
            if (label != null) {
                String body = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                articles.add(new Labelled(body, gold(body, Files.readAllLines(label))));
            }
        }
        return articles;
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static List<Attribution> gold(String body, List<String> lines) throws IOException {
        Map<String, String> spans = new HashMap<>();
        List<String> events = new ArrayList<>();
        for (String line : lines) {
            String[] columns = line.split("\t", -1);
            if (columns.length > 1 && columns[0].startsWith("T")) {
                spans.put(columns[0], columns[1]);
            } else if (columns.length > 1 && columns[0].startsWith("E")) {
                events.add(columns[1]);
            }
        }
        var marked = new Marked(body);
        List<Attribution> gold = new ArrayList<>();
        for (String event : events) {
            var content = new BitSet();
            var source = new BitSet();
            var cue = new BitSet();
            for (String role : event.strip().split(" ", -1)) {
                String[] pair = role.split(":", 2);
                String span = pair.length == 2 ? spans.get(pair[1]) : null;
                if (span == null) {
                    throw new IOException("Not a BRAT event with known spans: " + event);
                }
                if (pair[0].startsWith("Content")) {
                    set(content, span, body, true);
                } else if (pair[0].startsWith("Source")) {
                    set(source, span, body, false);
                } else if (pair[0].startsWith("Cue")) {
                    set(cue, span, body, false);
                }
            }
            if (!content.isEmpty()) {
                gold.add(new Attribution(marked.kind(content), content, source, new BitSet(), cue));
            }
        }
        return gold;
    }

    /** Offsets are of code points; parts are separated by ";". */
    private static void set(BitSet characters, String span, String body, boolean lettersOnly) {
        for (String part : span.substring(span.indexOf(' ') + 1).split(";", -1)) {
            String[] ends = part.strip().split(" ", -1);
            int start = body.offsetByCodePoints(0, Integer.parseInt(ends[0]));
            int end = body.offsetByCodePoints(0, Integer.parseInt(ends[1]));
            for (int at = start; at < end; at++) {
                if (!lettersOnly || Character.isLetterOrDigit(body.charAt(at))) {
                    characters.set(at);
                }
            }
        }
    }
}
