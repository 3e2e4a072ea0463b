package dateline.lab.score.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Distances between what was answered and what is right, by article; infinite for no answer. Not for several threads. */
final class Errors {

    /** 100 miles. */
    static final double NEAR_KM = 161;

    /** Half the way round: what no answer counts as where a mean is asked for. */
    private static final double FARTHEST_KM = 20_039;

    private final List<double[]> articles = new ArrayList<>();

    void add(double[] kilometres) {
        articles.add(kilometres);
    }

    /** How many places there are. */
    long names() {
        return all().count();
    }

    /** How many articles there are. */
    int size() {
        return articles.size();
    }

    /** Share within 161 km, of the articles as often as they were drawn. */
    double near(int[] drawn) {
        double near = 0;
        double all = 0;
        for (int i = 0; i < drawn.length; i++) {
            double[] article = articles.get(i);
            all += (double) drawn[i] * article.length;
            near += (double) drawn[i]
                    * Arrays.stream(article).filter(d -> d <= NEAR_KM).count();
        }
        return near / all;
    }

    /** Share that has an answer. */
    double answered() {
        return all().filter(Double::isFinite).count() / (double) all().count();
    }

    double mean() {
        return all().map(d -> Math.min(d, FARTHEST_KM)).average().orElse(Double.NaN);
    }

    double median() {
        double[] sorted = all().sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    /** Area under the curve of log distances, 0 best to 1: the measure of Gritta et al., 2018. */
    double area() {
        return all().map(d -> Math.log1p(Math.min(d, FARTHEST_KM)) / Math.log1p(FARTHEST_KM))
                .average()
                .orElse(Double.NaN);
    }

    private DoubleStream all() {
        return articles.stream().flatMapToDouble(Arrays::stream);
    }
}
