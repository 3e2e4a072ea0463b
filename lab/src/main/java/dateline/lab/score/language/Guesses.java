package dateline.lab.score.language;

import dateline.lab.score.Bootstrap;
import dateline.lab.score.Interval;
import dateline.lab.score.language.LabelledLines.Line;
import java.util.List;
import java.util.function.Function;

/**
 * What one detector said of each line.
 *
 * @param answers one a line; an empty code for none
 * @param perSecond lines a second on one thread
 */
record Guesses(List<Line> lines, List<Guess> answers, double perSecond) {

    /**
     * One answer.
     *
     * @param language ISO 639-1; empty for none
     * @param score 0 to 1
     */
    record Guess(String language, double score) {}

    /** Asks twice, since the first time is the compiler's. */
    static Guesses of(List<Line> lines, Function<String, Guess> detector) {
        List<Guess> first = ask(lines, detector);
        long start = System.nanoTime();
        List<Guess> answers = ask(lines, detector);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!answers.equals(first)) {
            throw new IllegalStateException("The same lines were answered in two ways");
        }
        return new Guesses(lines, answers, lines.size() / seconds);
    }

    private static List<Guess> ask(List<Line> lines, Function<String, Guess> detector) {
        return lines.stream().map(line -> detector.apply(line.text())).toList();
    }

    boolean isRight(int line) {
        return answers.get(line).language().equals(lines.get(line).language());
    }

    Interval accuracy(Bootstrap bootstrap) {
        return bootstrap.interval(lines.size(), drawn -> {
            double right = 0;
            for (int line = 0; line < drawn.length; line++) {
                right += isRight(line) ? drawn[line] : 0;
            }
            return right / drawn.length;
        });
    }

    /** Share of lines with an answer. */
    double answered() {
        return answers.stream().filter(guess -> !guess.language().isEmpty()).count() / (double) lines.size();
    }

    /** Accuracy over the lines in one language. */
    double accuracy(String language) {
        int right = 0;
        int all = 0;
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).language().equals(language)) {
                all++;
                right += isRight(line) ? 1 : 0;
            }
        }
        return right / (double) all;
    }
}
