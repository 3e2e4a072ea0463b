package dateline.lab.train.keyphrase;

import dateline.lab.train.TrainOptions;
import dateline.lab.train.words.WordTableFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Counts in how many stretches of news each word occurs. The corpus does not say where its articles end, so twenty
 * sentences stand for one. Nothing of the text is kept but the counts, and of rare words nothing.
 */
@Command(
        name = "key-phrases",
        mixinStandardHelpOptions = true,
        description = "Makes the table of how rare English words are in news.")
public final class TrainKeyPhrasesCommand implements Callable<Integer> {

    private static final String CORPUS = "ner/gmb-silver/gmb.conll";

    private static final int SENTENCES = 20;

    /** What occurs in fewer stretches is taken for as rare as what occurs in none. */
    private static final int LEAST = 2;

    /** As {@code WordWeights} reads them. */
    private static final double UNITS = 100;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder with the set ner/gmb-silver.")
    private Path data;

    @Mixin
    private TrainOptions options;

    private final Map<String, Integer> stretchesWith = new HashMap<>();
    private int stretches;

    @Override
    public Integer call() throws IOException {
        Path corpus = data.resolve(CORPUS);
        if (!Files.exists(corpus)) {
            System.out.println("Skipped: no " + CORPUS + " in " + data);
            return 0;
        }
        count(corpus);
        Map<String, Integer> numbers = new HashMap<>();
        stretchesWith.forEach((word, count) -> {
            if (count >= LEAST) {
                numbers.put(word, (int) Math.round(UNITS * Math.log((double) stretches / count) / Math.log(stretches)));
            }
        });
        options.write(
                new WordTableFile(numbers).bytes(), numbers.size() + " words of " + stretches + " stretches of news");
        return 0;
    }

    private void count(Path corpus) throws IOException {
        Set<String> words = new HashSet<>();
        int sentences = 0;
        try (BufferedReader lines = Files.newBufferedReader(corpus)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    String word =
                            line.substring(0, Math.max(line.indexOf(' '), 0)).toLowerCase(Locale.ROOT);
                    if (!word.isEmpty() && word.chars().anyMatch(Character::isLetter)) {
                        words.add(word);
                    }
                } else if (++sentences % SENTENCES == 0) {
                    close(words);
                }
            }
        }
        close(words);
    }

    private void close(Set<String> words) {
        words.forEach(word -> stretchesWith.merge(word, 1, Integer::sum));
        stretches += words.isEmpty() ? 0 : 1;
        words.clear();
    }
}
