package dateline.lab.score.tone;

import dateline.enrich.enricher.SentenceEnricher;
import dateline.enrich.tone.ToneEnricher;
import dateline.lab.score.Bootstrap;
import dateline.lab.score.Report;
import dateline.lab.score.ScoreOptions;
import dateline.lab.score.ScoredArticle;
import dateline.schemas.Article;
import dateline.schemas.LanguageTag;
import dateline.schemas.Tags;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Sets the sign of the tone of single sentences against a label. */
@Command(
        name = "tone",
        mixinStandardHelpOptions = true,
        description = "Sign of the tone of single sentences, on a check set of our own.")
public final class ScoreToneCommand implements Callable<Integer> {

    /** Between them a tone counts as none: the band that VADER's authors name. */
    private static final float NEUTRAL = 0.05f;

    private static final long SEED = 1;

    @Mixin
    private ScoreOptions options;

    @Override
    public Integer call() throws IOException {
        List<LabelledSentence> sentences = LabelledSentence.all();
        var enricher = new ToneEnricher();
        int[] found = sentences.stream()
                .mapToInt(sentence -> sign(enricher, sentence.text()))
                .toArray();
        options.publish(report(sentences, found));
        return 0;
    }

    private Report report(List<LabelledSentence> sentences, int[] found) {
        int[] gold = sentences.stream().mapToInt(LabelledSentence::sign).toArray();
        var report = new Report("Tone: sign of single sentences");
        var agreement = new Bootstrap(options.samples(), SEED)
                .interval(gold.length, drawn -> new Confusion(gold, found, drawn).accuracy());
        var overall = new Confusion(gold, found, ones(gold.length));
        report.table("all", "figure", "value")
                .row("sentences", gold.length)
                .row("agreement", agreement)
                .row("kappa", overall.kappa())
                .row("opposite sign", overall.opposite());
        var classes = report.table("by label", "label", "sentences", "precision", "recall", "F1");
        for (int sign = -1; sign <= 1; sign++) {
            var counts = overall.of(sign);
            classes.row(name(sign), (int) counts.gold(), counts.precision(), counts.recall(), counts.f1());
        }
        var subjects = report.table("by subject", "subject", "sentences", "agreement");
        sentences.stream().map(LabelledSentence::subject).distinct().forEach(subject -> {
            int[] of = sentences.stream()
                    .mapToInt(sentence -> sentence.subject().equals(subject) ? 1 : 0)
                    .toArray();
            subjects.row(subject, IntStream.of(of).sum(), new Confusion(gold, found, of).accuracy());
        });
        return report.note("Sentences and labels were written for this check by those who wrote the list for news; no"
                        + " free labelled set of news was at hand. Read the figures as a check, not as a comparison.")
                .note("A tone between -0.05 and 0.05, and no tone at all, count as neutral.");
    }

    private static int sign(ToneEnricher enricher, String text) {
        Article article = ScoredArticle.of(text);
        var tags = Tags.newBuilder().setLanguage(new LanguageTag("en", 1f, "given"));
        new SentenceEnricher().enrich(article, tags);
        enricher.enrich(article, tags);
        float value = tags.getTone() == null ? 0 : tags.getTone().getValue();
        return Math.abs(value) < NEUTRAL ? 0 : (int) Math.signum(value);
    }

    private static String name(int sign) {
        return sign < 0 ? "unfavourable" : sign == 0 ? "neutral" : "favourable";
    }

    private static int[] ones(int length) {
        return IntStream.range(0, length).map(_ -> 1).toArray();
    }
}
