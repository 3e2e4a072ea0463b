package dateline.lab.score.tone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A sentence of the check set.
 *
 * @param subject what it is about: finance, politics, sport or disaster
 * @param sign -1, 0 or 1
 */
record LabelledSentence(String subject, int sign, String text) {

    /** All of them. */
    static List<LabelledSentence> all() throws IOException {
        try (InputStream set = LabelledSentence.class.getResourceAsStream("sentences.tsv");
                var lines = new BufferedReader(new InputStreamReader(set, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(columns -> new LabelledSentence(columns[0], sign(columns[1]), columns[2]))
                    .toList();
        }
    }

    private static int sign(String label) {
        return switch (label) {
            case "-" -> -1;
            case "0" -> 0;
            case "+" -> 1;
            default -> throw new IllegalArgumentException("No label: '" + label + "'");
        };
    }
}
