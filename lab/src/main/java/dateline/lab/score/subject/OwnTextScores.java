package dateline.lab.score.subject;

import dateline.enrich.subject.MediaTopics;
import dateline.lab.score.Bootstrap;
import dateline.lab.score.Counts;
import dateline.lab.score.Report;
import dateline.lab.train.subject.CrossValidation;

/** How well each subject is told for own texts that were held out. */
final class OwnTextScores {

    private static final long SEED = 12;

    private OwnTextScores() {}

    static void report(CrossValidation texts, MediaTopics topics, int samples, Report report) {
        Report.Table table = report.table(
                "Own texts, " + texts.count() + ", held out by tenths, told from " + texts.threshold(),
                "subject",
                "precision",
                "recall",
                "F1");
        var all = new Counts[texts.count()];
        for (int i = 0; i < all.length; i++) {
            all[i] = Counts.NONE;
        }
        for (int top = 0; top < topics.tops(); top++) {
            Counts counts = Counts.NONE;
            for (int i = 0; i < texts.count(); i++) {
                boolean said = texts.probability(i, top) >= texts.threshold();
                boolean gold = texts.isAbout(i, top);
                var one = new Counts(said && gold ? 1 : 0, said ? 1 : 0, gold ? 1 : 0);
                all[i] = all[i].plus(one);
                counts = counts.plus(one);
            }
            table.row(topics.label(top, "en"), counts.precision(), counts.recall(), counts.f1());
        }
        table.row(
                "all",
                sum(all, null).precision(),
                sum(all, null).recall(),
                new Bootstrap(samples, SEED)
                        .interval(all.length, drawn -> sum(all, drawn).f1()));
        report.table("Own texts, best subject", "", "right")
                .row(
                        "best of 17 is a label",
                        new Bootstrap(samples, SEED).interval(all.length, drawn -> best(texts, topics, drawn)));
    }

    private static Counts sum(Counts[] all, int[] drawn) {
        Counts sum = Counts.NONE;
        for (int i = 0; i < all.length; i++) {
            sum = sum.plus(all[i], drawn == null ? 1 : drawn[i]);
        }
        return sum;
    }

    private static double best(CrossValidation texts, MediaTopics topics, int[] drawn) {
        double right = 0;
        double count = 0;
        for (int i = 0; i < texts.count(); i++) {
            int best = 0;
            for (int top = 1; top < topics.tops(); top++) {
                best = texts.probability(i, top) > texts.probability(i, best) ? top : best;
            }
            right += texts.isAbout(i, best) ? drawn[i] : 0;
            count += drawn[i];
        }
        return right / count;
    }
}
