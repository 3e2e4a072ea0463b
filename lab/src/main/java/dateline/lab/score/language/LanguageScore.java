package dateline.lab.score.language;

import dateline.enrich.EnrichConfig;
import dateline.enrich.enricher.LanguageCode;
import dateline.enrich.enricher.LanguageEnricher;
import dateline.lab.score.Bootstrap;
import dateline.lab.score.Report;
import dateline.lab.score.ScoreOptions;
import dateline.lab.score.ScoredArticle;
import dateline.lab.score.language.Guesses.Guess;
import dateline.lab.score.language.LabelledLines.Line;
import dateline.schemas.LanguageTag;
import dateline.schemas.Tags;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lab score language}. */
@Command(
        name = "language",
        mixinStandardHelpOptions = true,
        description = "Scores the language tag on sentences, pairs of words and single words, set 'language'.")
public final class LanguageScore implements Callable<Integer> {

    private static final List<String> KINDS = List.of("sentences", "word-pairs", "single-words");

    private static final String PEER_MODEL = "/langdetect-183.bin";

    private static final int BINS = 10;

    private static final long SEED = 42;

    @Mixin
    private ScoreOptions options;

    @Override
    public Integer call() throws IOException {
        Optional<String> missing = options.missing("language");
        if (missing.isPresent()) {
            System.out.println(missing.get());
            return 0;
        }
        var report = new Report("Language");
        Report.Table accuracy = report.table(
                "Accuracy", "lines", "number", "answered", "accuracy", "OpenNLP", "lines/s", "OpenNLP lines/s");
        Function<String, Guess> peer = peer();
        Guesses sentences = null;
        Guesses sentencesOfPeer = null;
        for (String kind : KINDS) {
            List<Line> all =
                    LabelledLines.test(options.data().resolve("language").resolve(kind));
            for (List<String> languages : List.of(EnrichConfig.USUAL_LANGUAGES, List.copyOf(LanguageCode.all()))) {
                List<Line> lines = all.stream()
                        .filter(line -> languages.contains(line.language()))
                        .toList();
                List<String> possible = languages.equals(EnrichConfig.USUAL_LANGUAGES) ? languages : languagesOf(lines);
                Guesses ours = Guesses.of(lines, ours(possible));
                Guesses theirs = Guesses.of(lines, peer);
                add(accuracy, kind + ", " + possible.size() + " languages", ours, theirs);
                sentences = kind.equals("sentences") ? ours : sentences;
                sentencesOfPeer = kind.equals("sentences") ? theirs : sentencesOfPeer;
            }
            List<String> possible = known(languagesOf(all));
            Guesses ours = Guesses.of(all, ours(possible));
            add(accuracy, kind + ", all " + languagesOf(all).size() + " languages", ours, Guesses.of(all, peer));
            if (kind.equals("sentences")) {
                reliability(report.table("Scores of sentences, all languages", "score", "number", "right"), ours);
            }
        }
        byLanguage(report.table("Sentences by language", "language", "ours", "OpenNLP"), sentences, sentencesOfPeer);
        report.note("Half of the lines, by hash code; the sharpening of the scores was chosen on the other half.");
        report.note(
                "First row of a kind: the languages that enrich is configured for unless told otherwise. Second: those"
                        + " of the set that the model knows. Third: the same choice over all lines of the set, also those in"
                        + " languages that the model does not know, where every answer is wrong.");
        report.note("OpenNLP: the same model through its own detector, not limited to any languages. Both forms of"
                + " Norwegian count as one language. No answer counts as wrong.");
        options.publish(report);
        return 0;
    }

    private void add(Report.Table table, String name, Guesses ours, Guesses theirs) {
        var bootstrap = new Bootstrap(options.samples(), SEED);
        table.row(
                name,
                ours.lines().size(),
                ours.answered(),
                ours.accuracy(bootstrap),
                theirs.accuracy(bootstrap),
                ours.perSecond(),
                theirs.perSecond());
    }

    /** How often an answer is right that says how sure it is. */
    private static void reliability(Report.Table table, Guesses guesses) {
        var number = new int[BINS];
        var right = new int[BINS];
        for (int line = 0; line < guesses.answers().size(); line++) {
            Guess guess = guesses.answers().get(line);
            int bin = Math.min(BINS - 1, (int) (guess.score() * BINS));
            if (!guess.language().isEmpty()) {
                number[bin]++;
                right[bin] += guesses.isRight(line) ? 1 : 0;
            }
        }
        for (int bin = 0; bin < BINS; bin++) {
            if (number[bin] > 0) {
                table.row("0." + bin + " and up", number[bin], right[bin] / (double) number[bin]);
            }
        }
    }

    private static void byLanguage(Report.Table table, Guesses ours, Guesses theirs) {
        for (String language : languagesOf(ours.lines())) {
            table.row(language, ours.accuracy(language), theirs.accuracy(language));
        }
    }

    private static List<String> languagesOf(List<Line> lines) {
        var languages = new TreeSet<String>();
        lines.forEach(line -> languages.add(line.language()));
        return List.copyOf(languages);
    }

    /** Those that the model knows: the enricher cannot be asked to choose among others, nor be configured for them. */
    private static List<String> known(List<String> languages) {
        return languages.stream().filter(LanguageCode::isKnown).toList();
    }

    private static Function<String, Guess> ours(List<String> languages) {
        var enricher = new LanguageEnricher(languages);
        return text -> {
            var tags = Tags.newBuilder();
            enricher.enrich(ScoredArticle.of(text), tags);
            LanguageTag language = tags.getLanguage();
            return language == null ? new Guess("", 0) : new Guess(language.getCode(), language.getScore());
        };
    }

    private static Function<String, Guess> peer() throws IOException {
        try (InputStream file = LanguageDetectorME.class.getResourceAsStream(PEER_MODEL)) {
            var detector = new LanguageDetectorME(new LanguageDetectorModel(file));
            return text -> {
                Language best = detector.predictLanguage(text);
                return new Guess(LanguageCode.of(best.getLang()).orElse(""), best.getConfidence());
            };
        }
    }
}
