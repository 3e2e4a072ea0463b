package dateline.lab.score.subject;

import dateline.enrich.subject.MediaTopics;
import dateline.lab.score.Bootstrap;
import dateline.lab.score.Counts;
import dateline.lab.score.Report;
import dateline.lab.score.subject.BbcNews.Item;
import dateline.lab.score.subject.BbcNews.Topic;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How well judges tell the classes of BBC news apart. */
final class MappedNews {

    private static final long SEED = 11;

    private final List<Item> items;
    private final MediaTopics topics;
    private final Bootstrap bootstrap;
    private final Map<String, Verdicts> judges = new LinkedHashMap<>();

    /** What one judge said of each article: the class, and whether the best of all subjects belongs to it. */
    private record Verdicts(List<Topic> classes, List<Boolean> bestIsRight) {}

    MappedNews(List<Item> items, MediaTopics topics, int samples) {
        this.items = items;
        this.topics = topics;
        this.bootstrap = new Bootstrap(samples, SEED);
    }

    void score(String name, Judge judge) {
        List<double[]> rates =
                items.stream().map(item -> judge.rate(item.article(), topics)).toList();
        judges.put(
                name,
                new Verdicts(
                        rates.stream().map(this::topic).toList(),
                        IntStream.range(0, items.size())
                                .mapToObj(i -> items.get(i).topic().covers(topics.code(best(rates.get(i)))))
                                .toList()));
    }

    private Topic topic(double[] rates) {
        Topic best = Topic.BUSINESS;
        double most = Double.NEGATIVE_INFINITY;
        for (int top = 0; top < rates.length; top++) {
            for (Topic topic : Topic.values()) {
                if (topic.covers(topics.code(top)) && rates[top] > most) {
                    most = rates[top];
                    best = topic;
                }
            }
        }
        return best;
    }

    private static int best(double[] rates) {
        int best = 0;
        for (int top = 1; top < rates.length; top++) {
            best = rates[top] > rates[best] ? top : best;
        }
        return best;
    }

    void report(Report report) {
        Report.Table systems =
                report.table("BBC news, " + items.size() + " articles", "system", "accuracy", "best of 17", "macro F1");
        judges.forEach((name, verdicts) -> systems.row(
                name,
                bootstrap.interval(items.size(), drawn -> right(verdicts, drawn)),
                verdicts.bestIsRight().stream().filter(right -> right).count() / (double) items.size(),
                Arrays.stream(Topic.values())
                        .mapToDouble(topic -> counts(verdicts, topic).f1())
                        .average()
                        .orElse(Double.NaN)));
        Verdicts ours = judges.values().iterator().next();
        Report.Table classes = report.table("BBC news by class", "class", "articles", "precision", "recall", "F1");
        Report.Table confusion = report.table(
                "BBC news, class (row) told as", "", "business", "entertainment", "politics", "sport", "tech");
        for (Topic topic : Topic.values()) {
            Counts counts = counts(ours, topic);
            classes.row(topic.folder(), (int) counts.gold(), counts.precision(), counts.recall(), counts.f1());
            confusion.row(
                    topic.folder(),
                    told(ours, topic, Topic.BUSINESS),
                    told(ours, topic, Topic.ENTERTAINMENT),
                    told(ours, topic, Topic.POLITICS),
                    told(ours, topic, Topic.SPORT),
                    told(ours, topic, Topic.TECH));
        }
    }

    private double right(Verdicts verdicts, int[] drawn) {
        double right = 0;
        double all = 0;
        for (int i = 0; i < items.size(); i++) {
            all += drawn[i];
            right += verdicts.classes().get(i) == items.get(i).topic() ? drawn[i] : 0;
        }
        return right / all;
    }

    private Counts counts(Verdicts verdicts, Topic topic) {
        int right = told(verdicts, topic, topic);
        long found = verdicts.classes().stream().filter(topic::equals).count();
        long gold = items.stream().filter(item -> item.topic() == topic).count();
        return new Counts(right, found, gold);
    }

    private int told(Verdicts verdicts, Topic gold, Topic as) {
        int count = 0;
        for (int i = 0; i < items.size(); i++) {
            count += items.get(i).topic() == gold && verdicts.classes().get(i) == as ? 1 : 0;
        }
        return count;
    }
}
