package dateline.lab.score.subject;

import dateline.enrich.subject.Evidence;
import dateline.enrich.subject.MediaTopics;
import dateline.enrich.subject.SubjectModel;
import dateline.lab.score.Report;
import dateline.lab.score.ScoreOptions;
import dateline.lab.train.subject.CrossValidation;
import dateline.lab.train.subject.OwnText;
import dateline.lab.train.subject.OwnTexts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Scores subjects on BBC news, which the model has not seen, and by cross-validation on the texts it was made from. */
@Command(
        name = "subjects",
        mixinStandardHelpOptions = true,
        description = "Scores Media Topics on BBC news and by cross-validation.")
public final class SubjectScoreCommand implements Callable<Integer> {

    @Mixin
    private ScoreOptions options;

    @Override
    public Integer call() throws IOException {
        Optional<String> missing = options.missing(BbcNews.FOLDER, BbcNews.COPIES);
        if (missing.isPresent()) {
            System.out.println(missing.get());
            return 0;
        }
        var topics = MediaTopics.shipped();
        var model = SubjectModel.shipped();
        List<OwnText> texts = OwnTexts.read(topics);
        var report = new Report("Subjects: Media Topics of the top level");
        var news = new MappedNews(BbcNews.read(options.data()), topics, options.samples());
        news.score("subjects", (_, features, evidence) -> doubles(model.probabilities(features, evidence)));
        news.score("terms only", (_, _, evidence) -> branches(evidence, topics.tops()));
        news.score("naive Bayes on the own texts", new NaiveBayes(texts, topics.tops()));
        news.report(report);
        OwnTextScores.report(CrossValidation.over(texts, topics), topics, options.samples(), report);
        report.note("BBC news: business is economy or labour, entertainment is arts, politics is politics, sport is"
                + " sport, tech is science and technology; accuracy is of the class whose subjects rate best."
                + " Articles with an exact copy at a Jaccard similarity of .5 or more before them are left out."
                + " Nothing was trained or tuned on it.");
        report.note("Best of 17: the best of all seventeen subjects is one of the class's.");
        report.note("Own texts: each judged by a model trained without its tenth; slopes, offsets and threshold were"
                + " chosen over the same held-out sums, so these rows flatter a little.");
        options.publish(report);
        return 0;
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    private static double[] branches(Evidence evidence, int tops) {
        return IntStream.range(0, tops).mapToDouble(evidence::branch).toArray();
    }
}
